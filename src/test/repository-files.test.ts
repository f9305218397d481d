/** What GitHub reads besides the workflows: a mistake there shows nowhere but in a form that does not open. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.string().min(1);
const question = { id: z.string().regex(/^[a-z][\w-]*$/), validations: z.strictObject({ required: z.boolean() }).optional() };
const texts = { label: words, description: words.optional() };
const textField = z.strictObject({ ...texts, placeholder: words.optional() });
/** An issue form: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const issueForm = z.strictObject({
  name: words,
  description: words,
  labels: z.array(words),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: words }) }),
        z.strictObject({ type: z.literal(['input', 'textarea']), attributes: textField, ...question }),
        z.strictObject({
          type: z.literal('dropdown'),
          attributes: z.strictObject({ ...texts, options: z.array(words).min(2) }),
          ...question,
        }),
      ]),
    )
    .refine((fields) => fields.some(({ type }) => type !== 'markdown'), 'asks nothing')
    .refine((fields) => {
      const ids = fields.flatMap((field) => ('id' in field ? [field.id] : []));
      return new Set(ids).size === ids.length;
    }, 'has an id twice'),
});

const group = z.strictObject({
  'dependency-type': z.enum(['production', 'development']).optional(),
  patterns: z.array(words).optional(),
  'exclude-patterns': z.array(words).optional(),
});
const dependabot = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      'package-ecosystem': z.enum(['npm', 'github-actions']),
      directory: z.literal('/'),
      schedule: z.strictObject({ interval: z.literal('weekly') }),
      'versioning-strategy': z.literal('increase').optional(),
      groups: z.record(z.string(), group),
      ignore: z.array(z.strictObject({ 'dependency-name': words, versions: z.array(words) })).optional(),
    }),
  ),
});

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml'));

describe('issue forms', () => {
  it.each(forms)('%s opens', (file) => {
    expect(issueForm.safeParse(read(file)).error?.issues).toBeUndefined();
  });

  it.each([
    ['no body', { body: undefined }],
    ['a key that GitHub does not know', { title_: 'x' }],
    ['nothing to fill in', { body: [{ type: 'markdown', attributes: { value: 'x' } }] }],
    ['a question without a label', { body: [{ type: 'input', id: 'a', attributes: {} }] }],
    ['an id twice', { body: ['A', 'B'].map((label) => ({ type: 'input', id: 'a', attributes: { label } })) }],
  ])('would not open with %s', (_name, change) => {
    const form = { name: 'A', description: 'B', labels: [], body: [{ type: 'input', id: 'a', attributes: { label: 'A' } }] };
    expect(issueForm.safeParse(form).success).toBe(true);
    expect(issueForm.safeParse({ ...form, ...change }).success).toBe(false);
  });

  it('lead those who need help to the portal', () => {
    const link = z.strictObject({ name: words, url: z.url(), about: words });
    const config = z.strictObject({ blank_issues_enabled: z.literal(false), contact_links: z.array(link).min(1) });
    expect(forms.length).toBe(3);
    expect(config.safeParse(read('.github/ISSUE_TEMPLATE/config.yml')).error?.issues).toBeUndefined();
  });
});

describe('updates of dependencies', () => {
  const { updates } = dependabot.parse(read('.github/dependabot.yml'));
  const npm = updates.find((update) => update['package-ecosystem'] === 'npm');

  it('come for packages and for actions', () => {
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });

  it('name packages that the project pins', () => {
    const { dependencies } = readJson('package.json');
    const named = Object.values(npm?.groups ?? {}).flatMap((each) => [...(each.patterns ?? []), ...(each['exclude-patterns'] ?? [])]);
    expect(named).toEqual(expect.arrayContaining(['astro', 'pagefind', 'zod']));
    expect(named.filter((name) => !name.includes('*') && !/^\d+\.\d+\.\d+$/.test(dependencies?.[name] ?? ''))).toEqual([]);
  });

  it('leave TypeScript alone for as long as @astrojs/check does not accept the next one', () => {
    expect(npm?.ignore).toEqual([{ 'dependency-name': 'typescript', versions: ['>=7'] }]);
    expect(satisfies('7.0.0', readJson('node_modules/@astrojs/check/package.json').peerDependencies?.typescript ?? '')).toBe(false);
  });
});

it('the texts for contributors name files that exist', () => {
  const named = ['CONTRIBUTING', 'LICENSE', 'SECURITY'].flatMap((name) => {
    const text = readFileSync(`.github/${name}.md`, 'utf8');
    const links = [...text.matchAll(/\]\((?![a-z]+:|#|\/)([^)#]+)/g)].map(([, link = '']) => join('.github', link));
    return [...links, ...[...text.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path = '']) => path)];
  });
  expect(named).toEqual(expect.arrayContaining(['.github/SECURITY.md', 'src/build/hosting/headers.ts']));
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
