import { describe } from 'vitest';
import { article, entry, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const policy = (from: string, to: string) => ({ 'support/policy.yaml': minimal['support/policy.yaml'].replace(from, to) });
const site = (from: string, to: string) => ({ 'site.yaml': minimal['site.yaml'].replace(from, to) });

describe('keys', () => {
  testFaults([
    [
      'an unknown key, with the nearest one',
      { 'kb/a.md': article({ more: 'updatedon: 2026-10-08' }) },
      ['kb/a.md:8:1 error unknown-key', '"updatedon" is not a key here (did you mean updatedOn?)'],
    ],
    [
      'an unknown key that is like no other, with those that are allowed',
      { 'kb/a.md': article({ more: 'wordpress: yes' }) },
      ['kb/a.md:8:1 error unknown-key', '"wordpress" is not a key here: id, title, summary,'],
    ],
    [
      'an id in another form, with the right one',
      { 'kb/a.md': article({ more: 'products: [My Demo]' }) },
      ['kb/a.md:8:12 error kb-products', '"My Demo" can have only lowercase letters, digits and single hyphens (did you mean my-demo?)'],
    ],
    [
      'a key with a character that nobody sees',
      site('url:', '"url\u00a0":'),
      ['site.yaml:1:1 error missing-key', '"url" is missing'],
      ['site.yaml:2:1 error unknown-key', '"url " contains a space or an invisible character: write url'],
    ],
    [
      'the nearest key itself',
      { 'kb/a.md': article({ more: 'keyword: [x]' }) },
      ['kb/a.md:8:1 error unknown-key', '(did you mean keywords?)'],
    ],
    [
      'an unknown key in a map',
      { 'kb/a.md': article({ more: 'appliesTo:\n  component: [extension]' }) },
      ['kb/a.md:9:3 error unknown-key', '(did you mean components?)'],
    ],
    [
      'products on a known issue',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nproducts: [demo]' }) },
      ['known-issues/a.md:8:1 error unknown-key', '"products" is not a key here'],
    ],
    [
      'an unknown store',
      { 'products/demo.yaml': `${minimal['products/demo.yaml']}stores: { crome: https://x.example }\n` },
      ['products/demo.yaml:6:11 error unknown-key', '(did you mean chrome?)'],
    ],
    [
      'a missing key of an entry, on line 1',
      { 'kb/a.md': article().replace('title: An article\n', '') },
      ['kb/a.md:1:1 error missing-key', '"title" is missing'],
    ],
    [
      'a missing kind, with the kinds',
      { 'kb/a.md': article().replace('kind: how-to\n', '') },
      ['kb/a.md:1:1 error missing-key', 'how-to, troubleshooting'],
    ],
    [
      'a missing key of a data file, on line 1',
      { 'products/demo.yaml': minimal['products/demo.yaml'].replace(/tagline.*\n/, '') },
      ['products/demo.yaml:1:1 error missing-key', '"tagline" is missing'],
    ],
    [
      'a missing key of an item, on its first line',
      { 'glossary.yaml': '- { term: a, definition: b }\n- synonyms:\n    - c\n  term: d\n' },
      ['glossary.yaml:2:3 error missing-key', '"definition" is missing'],
    ],
    [
      'a missing key of a map, on its first line',
      site('  email: help@example.com\n', ''),
      ['site.yaml:7:3 error missing-key', '"email" is missing'],
    ],
    [
      'no symptoms on troubleshooting',
      { 'kb/a.md': article({ kind: 'troubleshooting' }) },
      ['kb/a.md:1:1 error missing-key', '"symptoms" is missing'],
    ],
    [
      'an empty list of symptoms',
      { 'kb/a.md': article({ kind: 'troubleshooting', more: 'symptoms: []' }) },
      ['kb/a.md:8:11 error kb-symptoms', 'symptoms needs at least one item'],
    ],
    ['no system on integration', { 'kb/a.md': article({ kind: 'integration' }) }, ['kb/a.md:1:1 error missing-key', '"system" is missing']],
    [
      'no impact of a breaking change, on the change',
      { 'releases/demo/1.0.0.md': release({ more: '    breaking: true\n    action: Act.' }) },
      ['releases/demo/1.0.0.md:7:5 error missing-key', '"impact" is missing'],
    ],
    [
      'several faults at once',
      { 'kb/a.md': article({ kind: 'troubleshooting', more: 'order: 1' }).replace('An article', '') },
      ['kb/a.md:1:1 error missing-key', '"symptoms"'],
      ['kb/a.md:3:1 error kb-title', 'title has no value'],
      ['kb/a.md:8:1 error unknown-key', '"order"'],
    ],
  ]);
});

describe('values', () => {
  testFaults([
    [
      'a kind that does not exist',
      { 'kb/a.md': article({ kind: '"howto"' }) },
      ['kb/a.md:6:7 error kb-kind', '"howto" is not a kind: how-to, troubleshooting, reference, integration (did you mean how-to?)'],
    ],
    [
      'an audience that does not exist',
      { 'kb/a.md': article().replace('[admin]', '[admin, admn]') },
      ['kb/a.md:7:19 error kb-audience', '"admn" is not an audience: end-user, admin, msp (did you mean admin?)'],
    ],
    [
      'an item twice',
      { 'kb/a.md': article().replace('[admin]', '[admin, admin]') },
      ['kb/a.md:7:19 error kb-audience', '"admin" is already in this list'],
    ],
    [
      'a number for a text',
      { 'kb/a.md': article().replace('An article', '404') },
      ['kb/a.md:3:8 error kb-title', 'title is the number 404: to make it text, put it in quotes, "404"'],
    ],
    [
      'a text for a list',
      { 'kb/a.md': article({ more: 'keywords: one' }) },
      ['kb/a.md:8:11 error kb-keywords', 'keywords is text: write a list, [one]'],
    ],
    ['a text for true', { 'kb/a.md': article({ more: 'sample: yes' }) }, ['kb/a.md:8:9 error kb-sample', 'true or false']],
    ['no value', { 'kb/a.md': article({ more: 'owner:' }) }, ['kb/a.md:8:1 error kb-owner', 'owner has no value']],
    [
      'a date that does not exist',
      { 'kb/a.md': article().replace('2026-10-07', '2026-13-45') },
      ['kb/a.md:5:14 error kb-published-on', '"2026-13-45" is not a date'],
    ],
    [
      'the 29th of a short February',
      { 'kb/a.md': article({ more: 'reviewedOn: 2026-02-29' }) },
      ['kb/a.md:8:13 error kb-reviewed-on', '"2026-02-29" is not a date'],
    ],
    [
      'an instant without an offset',
      { 'kb/a.md': article({ more: 'publishAt: 2026-10-07T08:00:00' }) },
      [
        'kb/a.md:8:12 error kb-publish-at',
        '"2026-10-07T08:00:00" is not a date and time with an offset, such as 2026-11-16T08:00:00-05:00',
      ],
    ],
    [
      'a title that is too long',
      { 'kb/a.md': article().replace('An article', 'x'.repeat(81)) },
      ['kb/a.md:3:8 error kb-title', 'title has 81 characters; the limit is 80'],
    ],
    [
      'an id of another kind',
      { 'kb/a.md': article({ id: 'DOC-0001' }) },
      ['kb/a.md:2:5 error kb-id', '"DOC-0001" is not an id such as KB-0001: write KB- and four or more digits'],
    ],
    [
      'a version of two numbers, unquoted',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nfixedIn: 3.2' }) },
      ['known-issues/a.md:8:10 error known-issue-fixed-in', 'fixedIn is the number 3.2: to make it text, put it in quotes, "3.2"'],
    ],
    [
      'a range that is none',
      { 'kb/a.md': article({ more: 'appliesTo: { versions: { text: x, range: newer } }' }) },
      ['kb/a.md:8:42 error kb-range', '"newer" is not a version range such as >=3.0.0'],
    ],
    [
      'a CVE on another change, on the later key',
      { 'releases/demo/1.0.0.md': release({ more: '    cves: [CVE-2026-12345]' }) },
      ['releases/demo/1.0.0.md:10:11 error release-cves', 'only on a change of type security'],
    ],
    [
      'a change key twice',
      { 'releases/demo/1.0.0.md': release({ more: '  - { key: first, type: added, title: Another }' }) },
      ['releases/demo/1.0.0.md:10:12 error release-key', '"first" is already the key of another change'],
    ],
    [
      'a change type that does not exist',
      { 'releases/demo/1.0.0.md': release().replace('type: added', 'type: add') },
      ['releases/demo/1.0.0.md:8:11 error release-type', '"add" is not a type: added,'],
    ],
    [
      'fixed and never fixed, on the later key',
      {
        'releases/demo/1.0.0.md': release({ more: '    fixes: [KI-0001]' }),
        'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nwontFix: true\nfixedIn: 1.0.0' }),
      },
      ['known-issues/a.md:9:10 error known-issue-fixed-in', 'fixedIn and wontFix cannot be used together: remove one'],
    ],
    [
      'a zone that is an abbreviation',
      site('timeZone: America/New_York', 'timeZone: EST'),
      ['site.yaml:4:11 error site-time-zone', '"EST" is not an IANA time zone'],
    ],
    [
      'an address with a last slash',
      site('https://support.example.com', 'https://support.example.com/'),
      ['site.yaml:2:6 error site-url', 'must not end with a slash'],
    ],
    [
      'an address that is not https',
      site('https://tickets.example.com/new', 'http://tickets.example.com/new'),
      ['site.yaml:8:14 error site-create-url', '"http://tickets.example.com/new" must be an address that starts with https://'],
    ],
    [
      'an e-mail address that is none',
      site('help@example.com', 'help'),
      ['site.yaml:7:10 error site-email', '"help" is not an email address'],
    ],
    [
      'a redirect that leads and is gone',
      { 'redirects.yaml': '- from: /a/\n  gone: true\n  to: /kb/\n  reason: x\n' },
      ['redirects.yaml:3:7 error redirect-to', 'needs either "to" or "gone"'],
    ],
    [
      'a redirect that leads nowhere',
      { 'redirects.yaml': '- from: /a/\n  reason: x\n' },
      ['redirects.yaml:1:3 error redirect', 'needs either "to" or "gone"'],
    ],
    [
      'a redirect that leaves the portal',
      { 'redirects.yaml': '- { from: /a/, to: //evil.example/, reason: x }\n' },
      [
        'redirects.yaml:1:20 error redirect-to',
        '/" must be a path on the portal: start with one "/", without "..", "?" or control characters',
      ],
    ],
    [
      'a redirect that climbs',
      { 'redirects.yaml': '- { from: /a/../b/, to: /kb/, reason: x }\n' },
      [
        'redirects.yaml:1:11 error redirect-from',
        '/" must be a path on the portal: start with one "/", without "..", "?" or control characters',
      ],
    ],
    [
      'a widget rule for nothing',
      { 'widget.yaml': '- { entries: [KB-0001] }\n', 'kb/a.md': article() },
      ['widget.yaml:1:3 error widget-rule', 'needs "path" or "context"'],
    ],
    [
      'a widget rule of a wild path',
      { 'widget.yaml': '- { path: /a*b, entries: [KB-0001] }\n', 'kb/a.md': article() },
      ['widget.yaml:1:11 error widget-rule-path', '"/a*b" must be a path that starts with "/", with "*" only at its end'],
    ],
    [
      'hours that end before they begin, on the later key',
      policy('opens: "08:00", closes: "20:00"', 'opens: "20:00", closes: "08:00"'),
      ['support/policy.yaml:5:56 error policy-closes', 'is not a period'],
    ],
    [
      'hours that overlap',
      policy('closes: "20:00" }', 'closes: "20:00" }\n  - { days: [tuesday], opens: "19:00", closes: "24:00" }'),
      ['support/policy.yaml:6:5 error policy-opening-hours', 'this item overlaps with 08:00 to 20:00 on tuesday'],
    ],
    [
      'business days on a clock, on the later key',
      policy('unit: business-days }', 'unit: business-days, clock: calendar }'),
      ['support/policy.yaml:23:83 error policy-clock', 'clock does not apply to business days: remove it'],
    ],
    [
      'hours without a clock',
      policy('unit: minutes, clock: calendar', 'unit: minutes'),
      ['support/policy.yaml:11:43 error missing-key', '"clock" is missing'],
    ],
  ]);
});
