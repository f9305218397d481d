import { describe, expect, it } from 'vitest';
import { markdownSection } from './markdown-section.ts';

const page = `# Title

> Summary

## First *thing*

One.

### Below it

Two.

\`\`\`sh
## not a heading
\`\`\`

## Second

Three.
`;

describe('a section of a page', () => {
  it.each([
    ['with what is below it', 'First thing', /^## First[\s\S]*One\.[\s\S]*Two\.[\s\S]*not a heading\n```$/],
    ['up to the next heading above it', 'Below it', /^### Below it[\s\S]*not a heading\n```$/],
    ['up to the end', 'Second', /^## Second\n\nThree\.$/],
    ['the whole page without a heading', '', /^# Title[\s\S]*Three\.$/],
    ['the whole page where no heading says that', 'Third', /^# Title[\s\S]*Three\.$/],
    ['not by a line of code', 'not a heading', /^# Title/],
  ])('%s', (_name, heading, expected) => {
    expect(markdownSection(page, heading)).toMatch(expected);
  });
});
