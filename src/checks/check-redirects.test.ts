import { describe } from 'vitest';
import { article } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const redirects = (...lines: string[]) => ({
  'kb/okta.md': article({ body: '## Set up' }),
  'redirects.yaml': lines.map((line) => `- { ${line} }\n`).join(''),
});

describe('redirects.yaml', () => {
  testFaults([
    [
      'a target that does not exist',
      redirects('from: /a/, to: /kb/otka/, reason: x'),
      ['redirects.yaml:1:20 error redirect', '"/kb/otka/" does not exist: redirect to a page (did you mean /kb/okta/?)'],
    ],
    [
      'a target without its slash',
      redirects('from: /a/, to: /kb/okta, reason: x'),
      ['redirects.yaml:1:20 error redirect', '(did you mean /kb/okta/?)'],
    ],
    [
      'an anchor that does not exist',
      redirects('from: /a/, to: "/kb/okta/#x", reason: x'),
      ['redirects.yaml:1:20 error anchor', '"#x" does not exist'],
    ],
    [
      'the address of a page',
      redirects('from: /KB/Okta, to: /kb/, reason: x'),
      ['redirects.yaml:1:11 error redirect', '"/KB/Okta" is the address of an existing page, /kb/okta/'],
    ],
    [
      'a pattern that covers a page',
      redirects('from: /kb*, to: /faq/, reason: x'),
      ['redirects.yaml:1:11 error redirect', '"/kb*" matches an existing page, /kb/'],
    ],
    [
      'an address twice',
      redirects('from: /a/, to: /kb/, reason: x', 'from: /A, gone: true, reason: x'),
      ['redirects.yaml:2:11 error redirect', '"/A" is already an old address in redirects.yaml:1'],
    ],
    [
      'a star in the middle',
      redirects('from: /a/*/b, to: /kb/, reason: x'),
      ['redirects.yaml:1:11 error redirect-from', '"/a/*/b" can contain "*" only at its end'],
    ],
    [
      'a loop, once and at its first',
      redirects(
        'from: /into/, to: /a/, reason: x',
        'from: /a/, to: /b/, reason: x',
        'from: /b, to: /c/, reason: x',
        'from: /c/, to: /a/, reason: x',
      ),
      ['redirects.yaml:2:11 error redirect', 'the redirect loops: /a/ → /b → /c/ → /a/'],
    ],
    [
      'a redirect to itself',
      redirects('from: /a/*, to: /a/b/, reason: x'),
      ['redirects.yaml:1:11 error redirect', 'the redirect loops: /a/* → /a/*'],
    ],
    [
      'two loops',
      redirects('from: /a/, to: /a/, reason: x', 'from: /b/, to: /b/, reason: x'),
      ['redirects.yaml:1:11 error redirect', 'the redirect loops'],
      ['redirects.yaml:2:11 error redirect', 'the redirect loops'],
    ],
    [
      'a control character in disguise',
      redirects('from: /a%0ab/, to: /kb/, reason: x'),
      ['redirects.yaml:1:11 error redirect', 'control character'],
    ],
  ]);
});

describe('aliases', () => {
  const two = (first: string, second = '') => ({
    'kb/a.md': article({ more: `aliases: [${first}]` }),
    'kb/b.md': article({ id: 'KB-0002', more: second === '' ? '' : `aliases: [${second}]` }),
  });
  testFaults([
    ['the address of another page', two('/kb/b'), ['kb/a.md:8:11 error redirect', '"/kb/b" is the address of an existing page, /kb/b/']],
    ['the address of its own page', two('/kb/a/'), ['kb/a.md:8:11 error redirect', '"/kb/a/" is the address of an existing page, /kb/a/']],
    [
      'an address twice, on the later file',
      two('/kb/old/', '/KB/old'),
      ['kb/b.md:8:11 error redirect', '"/KB/old" is already an old address in kb/a.md:8'],
    ],
    [
      'an old number twice',
      two('/hc/en-us/articles/7', '/hc/en-us/articles/7-Some-title'),
      ['kb/b.md:8:11 error redirect', 'is already an old address in kb/a.md:8'],
    ],
    [
      'an address of redirects.yaml',
      { ...two('/kb/old/'), 'redirects.yaml': '- { from: /kb/old, to: /kb/, reason: x }' },
      ['redirects.yaml:1:11 error redirect', 'is already an old address in kb/a.md:8'],
    ],
    [
      'a pattern',
      two('/old/*'),
      ['kb/a.md:8:11 error redirect', '"/old/*" contains "*", but an alias is a single path: put patterns in redirects.yaml'],
    ],
    [
      'an anchor',
      two('"/old/#x"'),
      ['kb/a.md:8:11 error redirect', '"/old/#x" contains an anchor, which browsers do not send: use the key "anchors"'],
    ],
    [
      'a query',
      two('/old/?x'),
      [
        'kb/a.md:8:11 error kb-aliases',
        '"/old/?x" must be a path on the portal: start with one "/", without "..", "?" or control characters',
      ],
    ],
  ]);
});
