/** Rules about the bodies of entries, and about links, images and redirects. */
import { article, body, file, keys, type Rule } from './rule.ts';

const otherArticle = { 'kb/other.mdx': article('KB-0002') };

export const bodyRules = {
  // The body
  mdx: {
    meaning: 'MDX compiles: every component is closed, and there are no imports, exports or expressions.',
    example: body('<Note kind="tip">\n\nUnclosed.', '<Note kind="tip">\n\nClosed.\n\n</Note>'),
  },
  component: {
    meaning: 'Components are those of the portal, each where it belongs.',
    example: body('<Hint>\n\nText.\n\n</Hint>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  attribute: {
    meaning: 'A component has the attributes that it knows, with values that it knows.',
    example: body('<Note kind="hint">\n\nText.\n\n</Note>', '<Note kind="tip">\n\nText.\n\n</Note>'),
  },
  html: {
    severity: 'either',
    meaning: 'HTML is harmless and whole: no scripts, no event handlers, no style.',
    example: body('Press <kbd onclick="x()">Enter</kbd>.', 'Press <kbd>Enter</kbd>.'),
  },
  heading: {
    severity: 'either',
    meaning: 'Headings begin at level two and leave no level out: a screen reader lists them as contents.',
    example: body('## First\n\n#### Too deep\n\nText.', '## First\n\n### Below it\n\nText.'),
  },
  'code-fence': {
    severity: 'either',
    meaning: 'A block of code is closed, and holds its code on the lines between its fences.',
    example: body('```systemctl restart demo\n```', '```sh\nsystemctl restart demo\n```'),
  },
  unfinished: {
    meaning: 'What is no draft is finished: no heading without text, no TODO, TBD, XXX or “Lorem ipsum”.',
    example: body('## Cause\n\n{/* Why it happens. */}\n\n## Resolution\n\nRestart it.', '## Resolution\n\nRestart it.'),
  },
  'as-typed': {
    severity: 'warning',
    meaning: 'Readers see what is typed: the backslashes and stars of a path are not taken for marks.',
    example: body('Delete Conceal\\_new.', 'Delete `Conceal\\_new`.'),
  },
  'other-markup': {
    severity: 'warning',
    meaning: 'Markup that other tools read is written as the portal reads it.',
    example: body(':::note\nIt is off.\n:::', '> [!NOTE]\n> It is off.'),
  },
  table: {
    severity: 'either',
    meaning: 'A table has a line below its head, and no row has more cells than the head.',
    example: body('| Port |\n| --- |\n| 443 | HTTPS |', '| Port | Use |\n| --- | --- |\n| 443 | HTTPS |'),
  },
  reference: {
    severity: 'warning',
    meaning: 'A link or footnote with a name has a line that says what the name is.',
    example: body('See [the guide][guide].', 'See [the guide][guide].\n\n[guide]: https://example.com/guide/'),
  },
  'duplicate-anchor': {
    meaning: 'An id stands once on a page.',
    example: body(
      '<h2 id="same">One</h2>\n\nText.\n\n<h2 id="same">Two</h2>\n\nText.',
      '<h2 id="one">One</h2>\n\nText.\n\n<h2 id="two">Two</h2>\n\nText.',
    ),
  },
  'inline-markdown': {
    meaning: 'Symptoms, workarounds and changes hold code, emphasis and links, and no blocks.',
    example: keys('symptoms: ["# It fails"]', 'symptoms: ["It **fails**"]'),
  },
  // Links, images and redirects
  link: {
    severity: 'either',
    meaning: 'A link on the portal leads to a page that readers get.',
    example: body('See [Other](/kb/othr/).', 'See [Other](/kb/other/).', otherArticle),
  },
  anchor: {
    severity: 'either',
    meaning:
      'A link to a part of a page leads to a heading or key that is there, and to one alone. An id of its own is written after a heading: “## Rules {#drive-rules}”.',
    example: body('See [below](#below).', 'See [below](#below).\n\n## Below\n\nText.'),
  },
  scheme: {
    severity: 'either',
    meaning: 'Links lead to pages, mail and telephone numbers: never javascript: or data:.',
    example: body('[Run](javascript:alert(1))', '[Read](https://example.com/)'),
  },
  image: {
    meaning: 'Images are in a folder images/ of the content, best the one beside the entry; none is loaded from elsewhere.',
    example: body('![The form](https://example.com/form.png)', 'No image.'),
  },
  'image-alt': {
    meaning: 'An image says in words what it shows.',
    example: body('![](./images/form.svg)', '![The form](./images/form.svg)', {
      'kb/images/form.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    }),
  },
  'image-size': {
    severity: 'warning',
    meaning: 'An image is no larger than a page can show: readers wait for it.',
    inWords: {
      bad: 'a screenshot of 3,840 × 2,160 pixels, or of 2 MB',
      good: 'the part that matters, at most 2,400 pixels on a side and 500 kB',
    },
  },
  svg: {
    meaning: 'An SVG is a drawing: no scripts, no handlers, nothing from elsewhere.',
    example: file(
      'kb/images/form.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><script/></svg>\n',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    ),
  },
  redirect: {
    meaning: 'A redirect leads from an address that is free to a page that is there, and not in a circle.',
    example: file(
      'redirects.yaml',
      '- { from: /old/, to: /nowhere/, reason: It moved. }\n',
      '- { from: /old/, to: /kb/, reason: It moved. }\n',
    ),
  },
} as const satisfies Record<string, Rule>;
