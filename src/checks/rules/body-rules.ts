/** Rules about the bodies of entries, and about links, images and redirects. */
import { article, body, file, keys, type Rule } from './rule.ts';

const otherArticle = { 'kb/other.mdx': article('KB-0002') };

export const bodyRules = {
  // The body
  mdx: {
    meaning:
      'MDX must compile: close every component, and use no imports, exports or expressions. To show a “{” or “<”, write “\\{” or “\\<”.',
    example: body('<Note kind="tip">\n\nUnclosed.', '<Note kind="tip">\n\nClosed.\n\n</Note>'),
  },
  component: {
    meaning: 'Use only the portal’s components, and only where they belong: a <Tab> inside <Tabs>, a numbered list inside <Steps>.',
    example: body('<Hint>\n\nText.\n\n</Hint>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  attribute: {
    meaning: 'A component takes only its own attributes, and some of them only certain values.',
    example: body('<Note kind="hint">\n\nText.\n\n</Note>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  html: {
    severity: 'either',
    meaning: 'HTML must be safe and complete: no scripts, event handlers or styles, and every element closed.',
    example: body('Press <kbd onclick="x()">Enter</kbd>.', 'Press <kbd>Enter</kbd>.'),
  },
  heading: {
    severity: 'either',
    meaning: 'Headings start at level two and skip no level. Screen readers list them as a table of contents.',
    example: body('## First\n\n#### Too deep\n\nText.', '## First\n\n### Below it\n\nText.'),
  },
  'code-fence': {
    severity: 'either',
    meaning: 'A code block must be closed, with its code on the lines between the fences.',
    example: body('```systemctl restart demo\n```', '```sh\nsystemctl restart demo\n```'),
  },
  unfinished: {
    meaning: 'Only a draft can be unfinished: with an empty section, a TODO, TBD, XXX or “Lorem ipsum”.',
    example: body('## Cause\n\n{/* Why it happens. */}\n\n## Resolution\n\nRestart it.', '## Resolution\n\nRestart it.'),
  },
  'as-typed': {
    severity: 'warning',
    meaning: 'Readers should see what you typed. Markdown removes some backslashes and asterisks, so put paths and patterns in backticks.',
    example: body('Delete Conceal\\_new.', 'Delete `Conceal\\_new`.'),
  },
  'other-markup': {
    severity: 'warning',
    meaning:
      'The portal does not read the notes, tabs and ids of other tools. Use its own: GitHub’s alerts, components, and “{#id}” after a heading.',
    example: body(':::note\nIt is off.\n:::', '> [!NOTE]\n> It is off.'),
  },
  table: {
    severity: 'either',
    meaning: 'A table has a line of hyphens below its header, and no row has more cells than the header.',
    example: body('| Port |\n| --- |\n| 443 | HTTPS |', '| Port | Use |\n| --- | --- |\n| 443 | HTTPS |'),
  },
  reference: {
    severity: 'warning',
    meaning: 'A link or footnote that uses a name needs a line that defines the name.',
    example: body('See [the guide][guide].', 'See [the guide][guide].\n\n[guide]: https://example.com/guide/'),
  },
  'duplicate-anchor': {
    meaning: 'An id can be used only once on a page.',
    example: body(
      '<h2 id="same">One</h2>\n\nText.\n\n<h2 id="same">Two</h2>\n\nText.',
      '<h2 id="one">One</h2>\n\nText.\n\n<h2 id="two">Two</h2>\n\nText.',
    ),
  },
  'inline-markdown': {
    meaning: 'Symptoms, workarounds and changes can contain code, emphasis and links, but no other Markdown.',
    example: keys('symptoms: ["# It fails"]', 'symptoms: ["It **fails**"]'),
  },
  // Links, images and redirects
  link: {
    severity: 'either',
    meaning: 'A link within the portal must lead to a page that readers can open.',
    example: body('See [Other](/kb/othr/).', 'See [Other](/kb/other/).', otherArticle),
  },
  anchor: {
    severity: 'either',
    meaning:
      'A link to a part of a page needs a heading or key with that id. If two headings have the same words, give one its own id: “## Rules {#drive-rules}”.',
    example: body('See [below](#below).', 'See [below](#below).\n\n## Below\n\nText.'),
  },
  scheme: {
    severity: 'either',
    meaning: 'Links lead to pages, email addresses and phone numbers, never to javascript: or data:.',
    example: body('[Run](javascript:alert(1))', '[Read](https://example.com/)'),
  },
  image: {
    meaning: 'Put images in a folder named images/, normally next to the entry. Pages load no image from another site.',
    example: body('![The form](https://example.com/form.png)', 'No image.'),
  },
  'image-alt': {
    meaning: 'An image needs text that says what it shows, for people who cannot see it.',
    example: body('![](./images/form.svg)', '![The form](./images/form.svg)', {
      'kb/images/form.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    }),
  },
  'image-size': {
    severity: 'warning',
    meaning: 'An image should be no larger than a page can show, since readers have to wait for it.',
    inWords: {
      bad: 'a screenshot of 3,840 × 2,160 pixels, or of 2 MB',
      good: 'only the part that matters, at most 2,400 pixels on a side and 500 kB',
    },
  },
  svg: {
    meaning: 'An SVG must be only a drawing: no scripts, no event handlers, nothing loaded from elsewhere.',
    example: file(
      'kb/images/form.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><script/></svg>\n',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    ),
  },
  redirect: {
    meaning: 'A redirect leads from an unused address to an existing page, without a loop.',
    example: file(
      'redirects.yaml',
      '- { from: /old/, to: /nowhere/, reason: It moved. }\n',
      '- { from: /old/, to: /kb/, reason: It moved. }\n',
    ),
  },
} as const satisfies Record<string, Rule>;
