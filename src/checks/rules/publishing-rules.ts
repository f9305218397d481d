/** Rules about downloads, published content, prose and the site. */
import { body, file, keys, type Rule } from './rule.ts';

export const publishingRules = {
  // Downloads
  'file-size': {
    meaning: 'A served file is as large as its entry says.',
    inWords: { bad: '`sizeBytes: 1024` for a file of 1,030 bytes', good: 'what `npm run download:add` measures' },
  },
  'file-hash': {
    meaning: 'A served file has the SHA-256 that its entry says: `npm run download:add` writes both.',
    inWords: { bad: 'the digest of another file', good: 'what `npm run download:add` computes' },
  },
  'download-release': {
    meaning: 'Downloads belong to a release of the same version.',
    example: file(
      'downloads/demo/1.0.0.yaml',
      'artifacts:\n  - { fileName: a.exe, kind: installer, os: windows, architecture: x64, url: "https://example.com/a.exe", sizeBytes: 1, sha256: "0000000000000000000000000000000000000000000000000000000000000000" }\n',
      '',
      {},
    ),
  },
  'download-url': {
    severity: 'warning',
    meaning: 'A file that is served here lies below files/PRODUCT/VERSION/, under its own name.',
    inWords: { bad: '`url: /files/setup.exe`', good: '`url: /files/PRODUCT/VERSION/setup.exe`' },
  },
  'download-sample': {
    meaning: 'Files of a sample release are samples, and those of a real one are not.',
    inWords: { bad: 'files without `sample: true` for a sample release', good: '`sample: true` in both, or in neither' },
  },
  // Published content
  ledger: {
    meaning: 'The ledger is written by `npm run ledger` on the default branch, and by nobody else.',
    example: file('ledger.json', '{ broken\n', '{ "version": 1, "entries": {}, "pages": [], "files": {} }\n'),
  },
  'ledger-id': {
    meaning: 'An entry that was published is there, or redirects.yaml says what became of it.',
    inWords: {
      bad: 'a deleted file, and nothing in its place',
      good: 'a deleted file, and its address in `redirects.yaml` with `to` or `gone`',
    },
  },
  'ledger-page': {
    meaning: 'An address that was published answers: with its page, an alias, a redirect or a reason.',
    inWords: { bad: 'a renamed file', good: 'a renamed file with its old address in `aliases`: `npm run rename` writes it' },
  },
  'ledger-anchor': {
    meaning: 'A heading, question or change that was published keeps its anchor, or `anchors` names its new one.',
    inWords: { bad: 'a reworded heading', good: 'a reworded heading with `anchors: { old-id: new-id }`: `npm run rename` writes it' },
  },
  'ledger-feed': {
    meaning: 'An item that subscribers got keeps its id: another one would reach them twice.',
    inWords: { bad: 'another id for a published entry', good: 'the id that it had' },
  },
  'ledger-file': {
    meaning: 'A published file never changes under its address.',
    inWords: { bad: 'other bytes under the same address', good: 'a new version with its own file' },
  },
  // Prose
  spelling: {
    severity: 'warning',
    meaning:
      'Words stand in the dictionary of English as the site’s language is written (American for en, British for en-GB), in one of software terms or companies, in words.txt or in glossary.yaml.',
    example: body('You recieve an e-mail.', 'You receive an e-mail.'),
  },
  'click-here': {
    severity: 'warning',
    meaning: 'A link’s words name its target: many readers hear links without the text around them.',
    example: body('To sign in, [click here](/kb/).', 'See the [knowledge base](/kb/).'),
  },
  'simply-just': {
    severity: 'warning',
    meaning: 'No “simply”, “just”, “easily”: they help nobody who is stuck.',
    example: body('Simply press the button.', 'Press the button.'),
  },
  'glossary-term': {
    severity: 'warning',
    meaning: 'The portal’s own term stands where glossary.yaml says to avoid another word.',
    example: body('Use the white list.', 'Use the allow policy.', {
      'glossary.yaml': '- { term: Allow policy, definition: A policy., avoid: [white list] }\n',
    }),
  },
  'never-stated': {
    meaning:
      'What style.yaml says never to state stands in no entry and no data file. Keywords, and what stands under “Not known yet”, state nothing.',
    example: body('The SLA is one hour.', 'The goal is one hour.', { 'style.yaml': 'never: [{ words: [SLA], say: goal }]\n' }),
  },
  'reading-grade': {
    severity: 'warning',
    meaning: 'An entry reads no harder than style.yaml allows, by its Flesch-Kincaid grade.',
    example: body(
      'Administrative considerations necessitate comprehensive organizational deliberation, notwithstanding contradictory recommendations elsewhere.',
      'Look at it again.',
      { 'style.yaml': 'reading: { gradeAtMost: 9 }\n' },
    ),
  },
  'reading-length': {
    severity: 'warning',
    meaning: 'An entry has no more words than style.yaml allows; code does not count.',
    example: body('Press the large round button.', 'Press the button.', { 'style.yaml': 'reading: { wordsAtMost: 4 }\n' }),
  },
  words: {
    meaning: 'words.txt holds one word a line, each once.',
    example: file('words.txt', 'two words\n', 'word\n'),
  },
  // The site
  'source-foreign': {
    meaning: 'An entry none of whose sources lies below organizationDomains of site.yaml is unconfirmed.',
    example: keys('sources: [https://example.org/notes/]', 'sources: [https://example.org/notes/]\nconfirmation: unconfirmed', {
      'site.yaml': `name: Help\nurl: https://help.example.com\nlanguage: en\ntimeZone: UTC\norganization: Example\norganizationDomains: [example.com]\ntickets: { email: help@example.com, createUrl: "https://help.example.com/new", viewUrl: "https://help.example.com/mine" }\n`,
    }),
  },
  'site-tickets': {
    severity: 'warning',
    meaning: 'Without createUrl and viewUrl in site.yaml, ticket links are e-mails.',
    inWords: { bad: '`tickets` with `email` alone', good: '`tickets` with `createUrl` and `viewUrl`' },
  },
} as const satisfies Record<string, Rule>;
