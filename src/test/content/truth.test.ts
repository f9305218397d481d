/**
 * What nobody outside Conceal knows must not slip into the content: each temptation as a pattern, with a sentence that
 * shows that the pattern finds it.
 */
import { describe, expect, it, test } from 'vitest';
import { dataFiles, withoutOpenQuestions, writtenEntries } from './portal-content.ts';

const extensionId = 'jmdpihfpelphmllgmamebdbelmobjfpg';

interface Temptation {
  name: string;
  pattern: RegExp;
  /** A sentence that must be found. */
  wrong: string;
  /** Files in which the words stand for something that is known. */
  except?: RegExp;
}

const temptations: Temptation[] = [
  { name: 'a price or a trial', pattern: /[$€£]\s?\d|\bper (?:seat|user) (?:per|a) |\bfree trial\b|\blicen[cs]e (?:key|count)/i, wrong: 'It costs $5 per user per month.' },
  { name: 'a host of Conceal that is not public', pattern: /\b(?!(?:dashboard|support|www)\.)[a-z0-9-]+\.conceal\.io\b|\*\.conceal\.io/i, wrong: 'Allow api.conceal.io in the firewall.' },
  { name: 'a network port', pattern: /\b(?:TCP|UDP|ports?)\s+\d{2,5}\b/i, wrong: 'Open TCP 443.' },
  { name: 'an address range', pattern: /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?\b/, wrong: 'Allow 203.0.113.0/24.' },
  {
    name: 'how long a change takes',
    pattern: /\b(?:within|up to|takes?|after)(?: about)? (?:\d+|one|two|five|ten|fifteen|thirty) (?:minutes?|hours?)\b/i,
    wrong: 'The policy takes effect within 15 minutes.',
    except: /^(?:support\/|faqs\/support\/|kb\/open-and-follow-a-ticket|kb\/verify-webhook-calls|kb\/webhook-calls-are-refused|docs\/concealbrowse\/webhook\/)/,
  },
  { name: 'a lowest version of a browser or a system', pattern: /\b(?:Chrome|Edge|Firefox|Brave|Windows|macOS)(?: version)? (?:\d{2,3}\b|1[01]\b)/, wrong: 'You need Chrome 120 or Windows 11.' },
  { name: 'a certificate or a law', pattern: /\b(?:SOC ?2|ISO ?27001|HIPAA|FedRAMP|GDPR)\b/, wrong: 'Conceal is SOC 2 certified.' },
  { name: 'how long records are kept', pattern: /\b(?:retention (?:period|of)|(?:kept|retained|stored) for \d+)/i, wrong: 'Records are kept for 90 days.' },
  { name: 'where data is stored', pattern: /\b(?:stored|hosted|processed) in (?:the (?:US|EU|United|European)|AWS|Azure)/i, wrong: 'Data is stored in the EU.' },
  { name: 'an extension id that is not public', pattern: new RegExp(`\\b(?!${extensionId})[a-p]{32}\\b|addons\\.mozilla\\.org|microsoftedge\\.microsoft\\.com/addons`), wrong: 'The Edge id is abcdefghijklmnopabcdefghijklmnop.' },
  { name: 'a customer id', pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i, wrong: 'SiteID is 6f1c1f5e-1111-2222-3333-444455556666.' },
  { name: 'switches of the MSI', pattern: /\bmsiexec\b|(?<!\w)\/q[nb]\b/i, wrong: 'Run msiexec /i ConcealBrowse.msi /qn.' },
  { name: 'rules for passwords', pattern: /\bat least \d+ characters|\bpassword (?:expires|is valid for)|\b(?:MFA|two-factor|2FA) (?:is|can be)/i, wrong: 'A password has at least 12 characters.' },
  { name: 'limits of isolation', pattern: /\b(?:clipboard|copy and paste|uploads?|sessions?) (?:is|are|works?|do(?:es)? not work|ends?|times? out)\b[^.]*\bisolat/i, wrong: 'The clipboard is blocked in isolation.' },
  { name: 'a guide for a product that nobody has described', pattern: /\b(?:Intune|Jamf|Kandji|Mosyle|NinjaOne|ConnectWise|N-able|Kaseya|CrowdStrike|JumpCloud|OneLogin|ADFS|Splunk|Sentinel)\b/, wrong: 'In Intune, open Apps and add the MSI.' },
  { name: 'a telephone number', pattern: /(?:\+\d{1,2}[ .-]?)?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/, wrong: 'Call (555) 010-0199.' },
  { name: 'an interface for programs', pattern: /\b(?:REST|public|management|GraphQL) API\b/i, wrong: 'Use the REST API.' },
  { name: 'a version that is not public', pattern: /\bConcealBrowse (?:version )?(?!3\b|0\.10\.1\b)v?\d+(?:\.\d+)*\b/i, wrong: 'Update to ConcealBrowse 4.2.' },
  { name: 'both version schemes at once', pattern: /0\.10\.1[\s\S]*\bversion 3\b|\bversion 3\b[\s\S]*0\.10\.1/i, wrong: 'Version 3 comes after 0.10.1.' },
  { name: 'a promise in place of a goal', pattern: /\bguarante|\bSLAs?\b/i, wrong: 'We guarantee an answer.' },
  { name: 'columns of the upload file', pattern: /\b(?:first|second|third) column (?:is|holds) (?:the )?(?:first name|last name|e-mail|role)|\bcolumns? (?:are|is) (?:named|called)/i, wrong: 'The first column is the e-mail address.' },
];

/** Keywords are the customers' own words, and say nothing. */
const statementsOf = ({ text }: { text: string }): string => withoutOpenQuestions(text.replace(/^keywords:(?: .*|(?:\n {2}.*)+)$/m, ''));

describe.each(temptations)('$name', ({ pattern, wrong, except }) => {
  test('is found where it stands', () => {
    expect(wrong).toMatch(pattern);
  });

  test('is not stated', () => {
    const found = [...writtenEntries, ...dataFiles]
      .filter(({ file }) => !except?.test(file) && file !== 'search-tests.yaml')
      .flatMap((entry) => {
        const match = pattern.exec(statementsOf(entry));
        return match ? [`${entry.file}: ${match[0].slice(0, 80)}`] : [];
      });
    expect(found).toEqual([]);
  });
});

describe('sources', () => {
  const ofProduct = writtenEntries.filter(({ file }) => !file.startsWith('releases/'));

  it('stand in every entry', () => {
    expect(ofProduct.filter(({ keys }) => !Array.isArray(keys.sources) || keys.sources.length === 0).map(({ file }) => file)).toEqual([]);
  });

  it('are Conceal’s own, or the entry asks to be confirmed', () => {
    const own = /^https:\/\/(?:(?:www|support)\.)?conceal\.io\/|^https:\/\/github\.com\/netabstraction\//;
    const foreign = ofProduct.filter(({ keys }) => (keys.sources as string[]).every((source) => !own.test(source)));
    expect(foreign.filter(({ keys }) => keys.confirmation !== 'unconfirmed').map(({ file }) => file)).toEqual([]);
  });
});
