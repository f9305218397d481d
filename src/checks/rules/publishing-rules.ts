/** Rules about downloads, published content, prose and the site. */
import { body, file, keys, type Rule } from './rule.ts';

export const publishingRules = {
  // Downloads
  'file-size': {
    meaning: 'A file under /files/ must have the size that its entry says.',
    inWords: { bad: '`sizeBytes: 1024` for a file of 1,030 bytes', good: 'what `npm run download:add` measures' },
  },
  'file-hash': {
    meaning: 'A file under /files/ must have the SHA-256 that its entry says. `npm run download:add` writes it.',
    inWords: { bad: 'the digest of another file', good: 'what `npm run download:add` computes' },
  },
  'download-release': {
    meaning: 'Downloads need a release of the same product and version.',
    example: file(
      'downloads/demo/1.0.0.yaml',
      'artifacts:\n  - { fileName: a.exe, kind: installer, os: windows, architecture: x64, url: "https://example.com/a.exe", sizeBytes: 1, sha256: "0000000000000000000000000000000000000000000000000000000000000000" }\n',
      '',
      {},
    ),
  },
  'download-url': {
    severity: 'warning',
    meaning: 'A file that the portal serves should be in files/PRODUCT/VERSION/.',
    inWords: { bad: '`url: /files/setup.exe`', good: '`url: /files/PRODUCT/VERSION/setup.exe`' },
  },
  'download-sample': {
    meaning: 'The downloads of a sample release must be samples too, and those of a real release must not be.',
    inWords: { bad: 'downloads without `sample: true` for a sample release', good: '`sample: true` in both, or in neither' },
  },
  // Published content
  ledger: {
    meaning: 'Only `npm run ledger` writes the ledger, on the default branch. Do not change it on other branches.',
    example: file('ledger.json', '{ broken\n', '{ "version": 1, "entries": {}, "pages": [], "files": {} }\n'),
  },
  'ledger-id': {
    meaning:
      'A published entry keeps its id and stays published. To take it out of lists, search and feeds, set `expireAt`: it keeps its page. To remove it, delete the file and add its address (for a question, `/k/ID/`) to redirects.yaml, with `to` or with `gone: true`.',
    inWords: {
      bad: 'a published entry with `draft: true`',
      good: 'the entry with `expireAt`, or a deleted file with its address in `redirects.yaml`',
    },
  },
  'ledger-page': {
    meaning:
      'A published address must keep working. Restore the file, or move it with `npm run rename`, which adds the old address to `aliases` (for a question, to `anchors`). If another page replaces it, add it to redirects.yaml with `to`; if nothing does, with `gone: true` and a reason.',
    inWords: { bad: 'a file that was renamed by hand', good: 'the file with its old address in `aliases`, as `npm run rename` writes it' },
  },
  'ledger-anchor': {
    meaning:
      'Links to a published heading, question or change must keep working. Restore its words (or the key of the change), write the old id after the heading, “{#old-id}”, or add the old and new id to `anchors`. `npm run rename` does that for you. If the whole page is gone, redirect the page.',
    inWords: {
      bad: 'a heading that was reworded by hand',
      good: 'the heading with `anchors: { old-id: new-id }`, as `npm run rename` writes it',
    },
  },
  'ledger-feed': {
    meaning:
      'A feed item that subscribers got must keep its id, or they get it twice. Restore the date that it came from, or announce a later change with a later `updatedOn` and `significance: major`.',
    inWords: { bad: 'an `updatedOn` that was removed', good: 'the same `updatedOn`, or a later one' },
  },
  'ledger-file': {
    meaning:
      'A published file never changes, since someone may have verified it. Publish a new file under a new name or version. To remove a file, add its address to redirects.yaml, with `to` or with `gone: true`.',
    inWords: { bad: 'different bytes at the same address', good: 'a new version with its own file' },
  },
  // Prose
  spelling: {
    severity: 'warning',
    meaning:
      'Words should be in the dictionary of English as the site spells it (American for en, British for en-GB), in the ones of software terms and companies, in words.txt or in glossary.yaml.',
    example: body('You recieve an e-mail.', 'You receive an e-mail.'),
  },
  'click-here': {
    severity: 'warning',
    meaning: 'The words of a link should name its target. Many people hear links without the text around them.',
    example: body('To sign in, [click here](/kb/).', 'See the [knowledge base](/kb/).'),
  },
  'simply-just': {
    severity: 'warning',
    meaning: 'Avoid “simply”, “just” and “easily”: they do not help someone who is stuck.',
    example: body('Simply press the button.', 'Press the button.'),
  },
  'glossary-term': {
    severity: 'warning',
    meaning: 'Use the portal’s own term instead of a word that glossary.yaml says to avoid.',
    example: body('Use the white list.', 'Use the allow policy.', {
      'glossary.yaml': '- { term: Allow policy, definition: A policy., avoid: [white list] }\n',
    }),
  },
  'plain-words': {
    severity: 'warning',
    meaning: 'Avoid the words that style.yaml lists under `avoid`. The style guide (.github/style.md) explains the worst habits.',
    example: body('It mends the problem.', 'It fixes the problem.', { 'style.yaml': 'avoid: [{ words: [mends], say: fixes }]\n' }),
  },
  'never-stated': {
    meaning: 'Entries and data files do not state what style.yaml rules out. Keywords and the section “Not known yet” are exempt.',
    example: body('The SLA is one hour.', 'The goal is one hour.', { 'style.yaml': 'never: [{ words: [SLA], say: goal }]\n' }),
  },
  'reading-grade': {
    severity: 'warning',
    meaning: 'An entry should be no harder to read than style.yaml allows, measured as its Flesch-Kincaid grade.',
    example: body(
      'Administrative considerations necessitate comprehensive organizational deliberation, notwithstanding contradictory recommendations elsewhere.',
      'Look at it again.',
      { 'style.yaml': 'reading: { gradeAtMost: 9 }\n' },
    ),
  },
  'reading-length': {
    severity: 'warning',
    meaning: 'An entry should have no more words than style.yaml allows. Code does not count.',
    example: body('Press the large round button.', 'Press the button.', { 'style.yaml': 'reading: { wordsAtMost: 4 }\n' }),
  },
  words: {
    meaning: 'words.txt has one word per line, each only once.',
    example: file('words.txt', 'two words\n', 'word\n'),
  },
  // The site
  'source-foreign': {
    meaning:
      'An entry or a glossary term with sources, none of them on the sites in organizationDomains of site.yaml, must have `confirmation: unconfirmed`, so that readers know.',
    example: keys('sources: [https://example.org/notes/]', 'sources: [https://example.org/notes/]\nconfirmation: unconfirmed', {
      'site.yaml': `name: Help\nurl: https://help.example.com\nlanguage: en\ntimeZone: UTC\norganization: Example\norganizationDomains: [example.com]\ntickets: { email: help@example.com, createUrl: "https://help.example.com/new", viewUrl: "https://help.example.com/mine" }\n`,
    }),
  },
  'site-tickets': {
    severity: 'warning',
    meaning: 'Without createUrl and viewUrl in site.yaml, ticket links open an email.',
    inWords: { bad: '`tickets` with only `email`', good: '`tickets` with `createUrl` and `viewUrl`' },
  },
} as const satisfies Record<string, Rule>;
