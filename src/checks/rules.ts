/**
 * Every rule of the check that is not about the value of one key, with the smallest example that breaks it and one that
 * keeps it. The page of rules shows them, and a test runs them.
 */

export interface RuleExample {
  /** The file, below the content directory. */
  file: string;
  /**
   * What it says: of `body`, the text below the front matter; of `keys`, more lines of front matter; of `file`, all of it.
   * The rest of the file, and of the content, has no fault.
   */
  shows: 'body' | 'keys' | 'file';
  bad: string;
  good: string;
  /** What else has to be there for the rule to speak, on both sides. */
  beside?: Record<string, string>;
}

export interface Rule {
  name: string;
  severity: 'error' | 'warning';
  /** What it asks for, and why. */
  meaning: string;
  /** Missing where a text cannot show it, but words can. */
  example?: RuleExample;
  inWords?: { bad: string; good: string };
}

const body = (bad: string, good: string, file = 'kb/an-article.mdx', beside?: Record<string, string>): RuleExample => ({
  file,
  shows: 'body',
  bad,
  good,
  ...(beside && { beside }),
});
const keys = (bad: string, good: string, beside?: Record<string, string>): RuleExample => ({
  file: 'kb/an-article.mdx',
  shows: 'keys',
  bad,
  good,
  ...(beside && { beside }),
});
const file = (name: string, bad: string, good: string, beside?: Record<string, string>): RuleExample => ({
  file: name,
  shows: 'file',
  bad,
  good,
  ...(beside && { beside }),
});

const entry = (id: string, more = '', text = 'Text.') =>
  `---\nid: ${id}\ntitle: An entry\nsummary: What it says.\npublishedOn: 2026-10-07\n${more}---\n\n${text}\n`;
const article = (id: string, more = '', text = 'Text.') => entry(id, `kind: how-to\naudience: [admin]\n${more}`, text);
const otherArticle = { 'kb/other.mdx': article('KB-0002') };
const question = { 'faqs/billing/why.mdx': entry('FAQ-0001') };
const page = { 'docs/demo/new/page.mdx': entry('DOC-0001') };
export const rules: readonly Rule[] = [
  // The file as a whole
  {
    name: 'unknown-file',
    severity: 'error',
    meaning: 'A file that belongs to no kind of content would be published nowhere.',
    example: file('kbs/an-article.mdx', article('KB-0001'), '', {}),
  },
  {
    name: 'file-name',
    severity: 'error',
    meaning: 'A file’s name is its address: lower-case letters, digits and single hyphens.',
    inWords: { bad: '`kb/My_Article.mdx`', good: '`kb/my-article.mdx`' },
  },
  {
    name: 'file-missing',
    severity: 'error',
    meaning: 'What every portal needs is there: site.yaml, a product, support/policy.yaml; and a served file that a download names.',
    inWords: {
      bad: 'a content directory without `site.yaml`',
      good: 'one with `site.yaml`, `support/policy.yaml` and a file in `products/`',
    },
  },
  {
    name: 'file-unreadable',
    severity: 'error',
    meaning: 'The file can be read: it is no folder, no broken link, and not protected.',
    inWords: { bad: 'a link to a file that is gone', good: 'the file itself' },
  },
  {
    name: 'encoding',
    severity: 'error',
    meaning: 'Text is UTF-8.',
    inWords: { bad: 'a file that was saved as Windows-1252', good: 'the same file, saved as UTF-8' },
  },
  {
    name: 'character',
    severity: 'error',
    meaning: 'No invisible or direction-changing characters: a reviewer could not see what they do.',
    inWords: { bad: 'a zero-width space in a word', good: 'the word without it' },
  },
  {
    name: 'limit',
    severity: 'error',
    meaning: 'Nothing is so long or so deeply nested that no reader could use it.',
    inWords: { bad: 'lists within lists, more than twenty deep', good: 'a list with one list in it' },
  },
  {
    name: 'front-matter',
    severity: 'error',
    meaning: 'A written entry begins with its keys between two lines of three hyphens.',
    example: file('kb/an-article.mdx', 'id: KB-0001\n\nText.\n', article('KB-0001')),
  },
  {
    name: 'yaml',
    severity: 'error',
    meaning: 'Keys are YAML: blanks instead of tabs, quotes around what holds “: ” or begins with a mark.',
    example: keys('keywords:\n\t- first', 'keywords:\n  - first'),
  },
  {
    name: 'unknown-key',
    severity: 'error',
    meaning: 'Only keys of its kind stand in a file; the nearest one is named.',
    example: keys('keyword: [sso]', 'keywords: [sso]'),
  },
  {
    name: 'missing-key',
    severity: 'error',
    meaning: 'A key that its kind requires is there.',
    example: file('kb/an-article.mdx', article('KB-0001').replace('title: An entry\n', ''), article('KB-0001')),
  },

  // Ids
  {
    name: 'duplicate-id',
    severity: 'error',
    meaning: 'An id is given once, for ever; with --against, not by the other branch either.',
    example: file('kb/other.mdx', article('KB-0001'), article('KB-0002'), { 'kb/an-article.mdx': article('KB-0001') }),
  },
  {
    name: 'duplicate-slug',
    severity: 'error',
    meaning: 'Two files would have the same address.',
    example: file('kb/other.mdx', article('KB-0001'), '', { 'kb/other.md': article('KB-0002') }),
  },
  {
    name: 'unknown-id',
    severity: 'error',
    meaning: 'An id that is named belongs to an entry.',
    example: body('<KnownIssue id="KI-0009" />', 'Nothing is known.'),
  },
  {
    name: 'unknown-term',
    severity: 'error',
    meaning: 'A term that is named stands in glossary.yaml.',
    example: body('A <Term name="tennant">tenant</Term>.', 'A <Term name="tenant">tenant</Term>.', 'kb/an-article.mdx', {
      'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
    }),
  },
  {
    name: 'unknown-download',
    severity: 'error',
    meaning: 'A file that <Download> names stands in a list of downloads.',
    example: body('<Download product="demo" version="1.0.0" file="setup.exe" />', 'No file yet.'),
  },
  {
    name: 'topic-unlisted',
    severity: 'error',
    meaning: 'A folder of questions has a name and a place in faqs/topics.yaml.',
    example: file('faqs/topics.yaml', '- { id: sign-in, name: Signing in }\n', '- { id: billing, name: Billing }\n', question),
  },
  {
    name: 'section-unlisted',
    severity: 'error',
    meaning: 'A folder of documentation has a name and a place in its product’s sections.yaml.',
    example: file('docs/demo/sections.yaml', '- { id: start, name: Start }\n', '- { id: new, name: New }\n', page),
  },

  // The body
  {
    name: 'mdx',
    severity: 'error',
    meaning: 'MDX compiles: every component is closed, and there are no imports, exports or expressions.',
    example: body('<Note kind="tip">\n\nUnclosed.', '<Note kind="tip">\n\nClosed.\n\n</Note>'),
  },
  {
    name: 'component',
    severity: 'error',
    meaning: 'Components are those of the portal, each where it belongs.',
    example: body('<Hint>\n\nText.\n\n</Hint>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  {
    name: 'attribute',
    severity: 'error',
    meaning: 'A component has the attributes that it knows, with values that it knows.',
    example: body('<Note kind="hint">\n\nText.\n\n</Note>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  {
    name: 'html',
    severity: 'error',
    meaning: 'HTML is harmless and whole: no scripts, no event handlers, no style.',
    example: body('Press <kbd onclick="x()">Enter</kbd>.', 'Press <kbd>Enter</kbd>.'),
  },
  {
    name: 'heading',
    severity: 'error',
    meaning: 'Headings begin at level two and leave no level out: a screen reader lists them as contents.',
    example: body('## First\n\n#### Too deep', '## First\n\n### Below it'),
  },
  {
    name: 'duplicate-anchor',
    severity: 'error',
    meaning: 'An id stands once on a page.',
    example: body('<h2 id="same">One</h2>\n\n<h2 id="same">Two</h2>', '<h2 id="one">One</h2>\n\n<h2 id="two">Two</h2>'),
  },
  {
    name: 'inline-markdown',
    severity: 'error',
    meaning: 'Symptoms, workarounds and changes hold code, emphasis and links, and no blocks.',
    example: keys('symptoms: ["# It fails"]', 'symptoms: ["It **fails**"]'),
  },

  // Where it leads
  {
    name: 'link',
    severity: 'error',
    meaning: 'A link on the portal leads to a page that readers get.',
    example: body('See [Other](/kb/othr/).', 'See [Other](/kb/other/).', 'kb/an-article.mdx', otherArticle),
  },
  {
    name: 'anchor',
    severity: 'error',
    meaning: 'A link to a part of a page leads to a heading or key that is there.',
    example: body('See [below](#below).', 'See [below](#below).\n\n## Below'),
  },
  {
    name: 'scheme',
    severity: 'error',
    meaning: 'Links lead to pages, mail and telephone numbers: never javascript: or data:.',
    example: body('[Run](javascript:alert(1))', '[Read](https://example.com/)'),
  },
  {
    name: 'image',
    severity: 'error',
    meaning: 'Images lie in a folder images/ beside the entry; none is loaded from elsewhere.',
    example: body('![The form](https://example.com/form.png)', 'No image.'),
  },
  {
    name: 'image-alt',
    severity: 'error',
    meaning: 'An image says in words what it shows.',
    example: body('![](./images/form.svg)', '![The form](./images/form.svg)', 'kb/an-article.mdx', {
      'kb/images/form.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    }),
  },
  {
    name: 'svg',
    severity: 'error',
    meaning: 'An SVG is a drawing: no scripts, no handlers, nothing from elsewhere.',
    example: file(
      'kb/images/form.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><script/></svg>\n',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    ),
  },
  {
    name: 'redirect',
    severity: 'error',
    meaning: 'A redirect leads from an address that is free to a page that is there, and not in a circle.',
    example: file(
      'redirects.yaml',
      '- { from: /old/, to: /nowhere/, reason: It moved. }\n',
      '- { from: /old/, to: /kb/, reason: It moved. }\n',
    ),
  },

  // Files to download
  {
    name: 'file-size',
    severity: 'error',
    meaning: 'A served file is as large as its entry says.',
    inWords: { bad: '`sizeBytes: 1024` for a file of 1,030 bytes', good: 'what `npm run download:add` measures' },
  },
  {
    name: 'file-hash',
    severity: 'error',
    meaning: 'A served file has the SHA-256 that its entry says: `npm run download:add` writes both.',
    inWords: { bad: 'the digest of another file', good: 'what `npm run download:add` computes' },
  },
  {
    name: 'download-release',
    severity: 'error',
    meaning: 'Downloads belong to a release of the same version.',
    example: file(
      'downloads/demo/1.0.0.yaml',
      'artifacts:\n  - { fileName: a.exe, kind: installer, os: windows, architecture: x64, url: "https://example.com/a.exe", sizeBytes: 1, sha256: "0000000000000000000000000000000000000000000000000000000000000000" }\n',
      '',
      {},
    ),
  },
  {
    name: 'download-url',
    severity: 'error',
    meaning: 'A file that is served here lies below files/PRODUCT/VERSION/, under its own name.',
    inWords: { bad: '`url: /files/setup.exe`', good: '`url: /files/PRODUCT/VERSION/setup.exe`' },
  },
  {
    name: 'download-sample',
    severity: 'error',
    meaning: 'Files of a sample release are samples, and those of a real one are not.',
    inWords: { bad: 'files without `sample: true` for a sample release', good: '`sample: true` in both, or in neither' },
  },

  // What is published
  {
    name: 'ledger',
    severity: 'error',
    meaning: 'The ledger is written by `npm run ledger` on the default branch, and by nobody else.',
    example: file('ledger.json', '{ broken\n', '{ "version": 1, "entries": {}, "pages": [], "files": {} }\n'),
  },
  {
    name: 'ledger-id',
    severity: 'error',
    meaning: 'An entry that was published is there, or redirects.yaml says what became of it.',
    inWords: {
      bad: 'a deleted file, and nothing in its place',
      good: 'a deleted file, and its address in `redirects.yaml` with `to` or `gone`',
    },
  },
  {
    name: 'ledger-page',
    severity: 'error',
    meaning: 'An address that was published answers: with its page, an alias, a redirect or a reason.',
    inWords: { bad: 'a renamed file', good: 'a renamed file with its old address in `aliases`: `npm run rename` writes it' },
  },
  {
    name: 'ledger-anchor',
    severity: 'error',
    meaning: 'A heading, question or change that was published keeps its anchor, or `anchors` names its new one.',
    inWords: { bad: 'a reworded heading', good: 'a reworded heading with `anchors: { old-id: new-id }`: `npm run rename` writes it' },
  },
  {
    name: 'ledger-feed',
    severity: 'error',
    meaning: 'An item that subscribers got keeps its id: another one would reach them twice.',
    inWords: { bad: 'another id for a published entry', good: 'the id that it had' },
  },
  {
    name: 'ledger-file',
    severity: 'error',
    meaning: 'A published file never changes under its address.',
    inWords: { bad: 'other bytes under the same address', good: 'a new version with its own file' },
  },

  // Prose
  {
    name: 'spelling',
    severity: 'warning',
    meaning: 'Words stand in the dictionary of American English, in words.txt or in glossary.yaml.',
    example: body('You recieve an e-mail.', 'You receive an e-mail.'),
  },
  {
    name: 'click-here',
    severity: 'warning',
    meaning: 'A link’s words name its target: many readers hear links without the text around them.',
    example: body('To sign in, [click here](/kb/).', 'See the [knowledge base](/kb/).'),
  },
  {
    name: 'simply-just',
    severity: 'warning',
    meaning: 'No “simply”, “just”, “easily”: they help nobody who is stuck.',
    example: body('Simply press the button.', 'Press the button.'),
  },
  {
    name: 'glossary-term',
    severity: 'warning',
    meaning: 'The portal’s own term stands where glossary.yaml says to avoid another word.',
    example: body('Use the white list.', 'Use the allow policy.', 'kb/an-article.mdx', {
      'glossary.yaml': '- { term: Allow policy, definition: A policy., avoid: [white list] }\n',
    }),
  },
  {
    name: 'words',
    severity: 'error',
    meaning: 'words.txt holds one word a line, each once.',
    example: file('words.txt', 'two words\n', 'word\n'),
  },

  // The site
  {
    name: 'site-tickets',
    severity: 'warning',
    meaning: 'Without createUrl and viewUrl in site.yaml, ticket links are e-mails.',
    inWords: { bad: '`tickets` with `email` alone', good: '`tickets` with `createUrl` and `viewUrl`' },
  },
];
