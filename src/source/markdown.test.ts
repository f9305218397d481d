import { describe, expect, it } from 'vitest';
import { plainText } from './markdown.ts';

describe('plainText', () => {
  it.each([
    ['Open **Settings** and _then_ choose `Okta`.', 'Open Settings and then choose Okta.'],
    ['## Heading\n\nSee [the article](/kb/okta/#x) and ![a picture](./images/a.png).', 'Heading See the article and a picture.'],
    ['<Steps>\n\n1. One.\n2. Two.\n\n</Steps>', 'One. Two.'],
    ['<Note kind="tip" title="x">\n\nText\n\n</Note>', 'Text'],
    ['| A | B |\n| --- | :-: |\n| 1 | 2 |', 'A B 1 2'],
    ['```sh\nreg query HKLM\\Software | more\n```', 'reg query HKLM\\Software | more'],
    ['Type `<redacted>` or `a_b_c`, keep snake_case_names.', 'Type <redacted> or a_b_c, keep snake_case_names.'],
    ['5 * 3 * 2 and \\*stars\\* and {/* a comment */}end', '5 * 3 * 2 and *stars* and end'],
    ['> quoted\n> text', 'quoted text'],
    ['H<sub>2</sub>O, a<br />b', 'H2O, ab'],
    ['- One\n  - Two\n- Three', 'One Two Three'],
    ['A line  \nand another', 'A line and another'],
    ['Not <Note>closed', 'Not <Note>closed'],
    ['', ''],
  ])('%j', (markdown, text) => {
    expect(plainText({ file: 'kb/a.mdx', text: markdown })).toBe(text);
  });
});
