import { expect, it } from 'vitest';
import { aCatalog, aKnownIssue, anArticle } from '#src/test/builders.ts';
import { issuesAbout } from './issues-about.ts';

const issue = (id: string, overrides: Parameters<typeof aKnownIssue>[0] = {}) =>
  aKnownIssue({ id, slug: id.toLowerCase(), component: 'engine', ...overrides });
const catalog = aCatalog({
  knownIssues: [
    issue('KI-0001', { platforms: ['windows'] }),
    issue('KI-0002', { platforms: ['macos'] }),
    issue('KI-0003'),
    issue('KI-0004', { component: 'cabin' }),
    issue('KI-0005', { fixedIn: '1.0.0' }),
    issue('KI-0006', { sample: true }),
    issue('KI-0007', { product: 'glider' }),
  ],
});

it.each([
  ['of its part and systems', { components: ['engine'], platforms: ['windows' as const] }, ['KI-0001', 'KI-0003']],
  ['of its part on every system', { components: ['engine'] }, ['KI-0001', 'KI-0002', 'KI-0003']],
  ['of each part', { components: ['cabin', 'engine'], platforms: ['linux' as const] }, ['KI-0004', 'KI-0003']],
  ['of no part', { platforms: ['windows' as const] }, []],
])('an article has the open issues %s', (_name, appliesTo, expected) => {
  expect(issuesAbout(catalog, anArticle({ products: ['rocket'], appliesTo })).map(({ id }) => id)).toEqual(expected);
});
