/** Plans a new entry: its file, its id, the keys that it must have, the headings of its kind. */
import { nearest, suggestion } from '#src/checks/nearest.ts';
import { comparablePath, pathOfContentFile } from '#src/domain/paths.ts';
import { articleKinds, type ArticleKind } from '#src/schemas/article.ts';
import { audiences, idPrefixes, slugPattern } from '#src/schemas/fields.ts';
import { isSemanticVersion } from '#src/schemas/formats.ts';
import { nextIdOf } from './next-id.ts';
import { outlineOf } from './outlines.ts';
import { Refusal } from './command-error.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { inlineYaml, lineYaml } from './yaml-edits.ts';

export const entryKinds = ['announcement', 'release', 'known-issue', 'doc', 'article', 'faq', 'download'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What a writer says of a new entry; the names are those of the command's options. */
export interface NewEntryOptions {
  title?: string | undefined;
  summary?: string | undefined;
  slug?: string | undefined;
  product?: string[] | undefined;
  topic?: string | undefined;
  folder?: string | undefined;
  version?: string | undefined;
  'article-kind'?: string | undefined;
  system?: string | undefined;
  audience?: string[] | undefined;
  symptom?: string[] | undefined;
  severity?: string | undefined;
}

/** Something that only the writer knows. */
export interface MissingOption {
  option: 'title' | 'slug' | 'product' | 'topic' | 'version' | 'article-kind' | 'system';
  question: string;
}

export interface NewEntry {
  /** Below the content directory. */
  file: string;
  text: string;
  /** What is left to do, one step a line. */
  next: string[];
}

const collectionOf = {
  announcement: 'announcements',
  release: 'releases',
  'known-issue': 'knownIssues',
  doc: 'docs',
  article: 'articles',
  faq: 'faqs',
} as const;

/** The kind that a word means: `kb` is an article. Throws a Refusal for any other word. */
export function readEntryKind(word: string | undefined): EntryKind {
  const kind = entryKinds.find((name) => name === (word === 'kb' ? 'article' : word));
  if (kind) return kind;
  const list = `${entryKinds.join(', ')}${word === undefined ? '' : suggestion(word, entryKinds)}`;
  throw new Refusal(word === undefined ? `the kind is missing: ${list}` : `"${word}" is no kind of entry: ${list}`);
}

/** The slug of a title: lower-case letters a to z, digits and single hyphens; empty if the title has none of them. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** What has to be said before the entry can be planned, in the order in which to ask. */
export function missingOptions(kind: EntryKind, options: NewEntryOptions, { facts }: Workspace): MissingOption[] {
  const isVersioned = kind === 'release' || kind === 'download';
  const topics = facts.content.topics.map(({ id }) => id).join(', ');
  const missing: (MissingOption | false)[] = [
    !isVersioned && !options.title && { option: 'title', question: kind === 'faq' ? 'The question, as a reader asks it:' : 'Title:' },
    !isVersioned &&
      !options.slug &&
      slugOf(options.title || 'later') === '' && { option: 'slug', question: 'Name of the file (a-z, 0-9 and hyphens):' },
    needsProduct(kind) &&
      facts.productIds.length !== 1 &&
      !options.product?.[0] && { option: 'product', question: `Product (${facts.productIds.join(', ')}):` },
    isVersioned && !options.version && { option: 'version', question: 'Version:' },
    kind === 'faq' && !options.topic && { option: 'topic', question: `Topic${topics === '' ? '' : ` (${topics})`}:` },
    kind === 'article' && !options['article-kind'] && { option: 'article-kind', question: `Kind of article (${articleKinds.join(', ')}):` },
    kind === 'article' &&
      options['article-kind'] === 'integration' &&
      !options.system && { option: 'system', question: 'The other system, such as okta:' },
  ];
  return missing.filter((item) => item !== false);
}

/** Plans the file. Throws a Refusal for what is missing or wrong, and if the place or the address is taken. */
export function planNewEntry(kind: EntryKind, options: NewEntryOptions, workspace: Workspace): NewEntry {
  const [missing] = missingOptions(kind, options, workspace);
  if (missing) throw new Refusal(`--${missing.option} is missing. ${missing.question}`);
  const { facts } = workspace;
  const products = options.product ?? (needsProduct(kind) ? facts.productIds : []);
  for (const product of products) allow('product', product, facts.productIds);
  for (const audience of options.audience ?? []) allow('audience', audience, audiences);
  if (kind === 'article') allow('article-kind', options['article-kind'], articleKinds);
  if (options.severity !== undefined)
    allow(
      'severity',
      options.severity,
      facts.content.policy.severities.map(({ id }) => id),
    );
  for (const value of [options.title, options.summary, ...(options.symptom ?? [])])
    if (/\p{Cc}/u.test(value ?? '')) throw new Refusal('a text holds a line break or another control character');
  if (products.length > 1 && needsProduct(kind)) throw new Refusal(`--product stands ${products.length} times: a ${kind} has one`);
  if ([...(options.title ?? '')].length > 80)
    throw new Refusal(`--title has ${[...(options.title ?? '')].length} characters, at most 80 are allowed`);
  const file = fileOf(kind, options, products[0] ?? '');
  refuseTaken(file, workspace);
  const next = kind === 'download' ? [] : ['Fill in what the comments ask for. `npm run check` names the keys that are still empty.'];
  return {
    file,
    text: kind === 'download' ? downloadText(file, workspace) : entryText(kind, options, products, workspace),
    next: [
      ...listingOf(file, workspace),
      ...next,
      ...(kind === 'download'
        ? ['Add its files: npm run download:add -- FILE… --product P --version V']
        : ['Take "draft: true" out when it is to be published.']),
    ],
  };
}

/** Whether an entry of this kind is about one product. */
function needsProduct(kind: EntryKind): boolean {
  return ['release', 'download', 'doc', 'known-issue'].includes(kind);
}

function allow(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new Refusal(`--${option} is "${value}": it must be ${allowed.join(', ')}${suggestion(value, allowed)}`);
}

function fileOf(kind: EntryKind, options: NewEntryOptions, product: string): string {
  const { topic = '', folder = '', version = '' } = options;
  if (kind === 'release' || kind === 'download') {
    if (!isSemanticVersion(version)) throw new Refusal(`--version is "${version}": it must be a semantic version such as 3.2.0`);
    return kind === 'release' ? `releases/${product}/${version}.mdx` : `downloads/${product}/${version}.yaml`;
  }
  const slug = checkSlug('slug', options.slug || slugOf(options.title ?? ''));
  if (kind === 'faq') return `faqs/${checkSlug('topic', topic)}/${slug}.mdx`;
  if (kind === 'doc') {
    const folders = folder.split('/').filter((part) => part !== '');
    return ['docs', product, ...folders.map((part) => checkSlug('folder', part)), `${slug}.mdx`].join('/');
  }
  return `${{ announcement: 'announcements', 'known-issue': 'known-issues', article: 'kb' }[kind]}/${slug}.mdx`;
}

function checkSlug(option: string, value: string): string {
  if (slugPattern.test(value)) return value;
  const meant = slugOf(value);
  throw new Refusal(
    `--${option} is "${value}": it must be lower-case letters, digits and single hyphens${meant === '' ? '' : ` (did you mean ${meant}?)`}`,
  );
}

/** The same place with the other extension is the same address. */
function refuseTaken(file: string, { facts, map }: Workspace): void {
  const stem = file.replace(/\.[^./]+$/, '');
  const other = [...facts.files].find((name) => name === file || (name.replace(/\.mdx?$/, '') === stem && name.endsWith('.md')));
  if (other !== undefined) throw new Refusal(`${other} is there already: take another --${/^(rel|dow)/.test(file) ? 'version' : 'slug'}`);
  const path = pathOfContentFile(file);
  if (path === undefined) return;
  const [page = '', anchor] = path.split('#');
  if (anchor !== undefined) {
    if (map.anchorsOf(page)?.has(anchor)) throw new Refusal(`${path} is the address of something else already: take another --slug`);
    return;
  }
  const taken = [...map.addresses.keys()].find((address) => comparablePath(address) === comparablePath(page));
  if (taken !== undefined) throw new Refusal(`${taken} is the address of another page already: take another --slug`);
  const leads = map.redirect(page);
  if (leads !== undefined)
    throw new Refusal(
      `${page} is an old address already${leads === 'gone' ? ', of a page that is gone' : ` and leads to ${leads}`}: take another --slug`,
    );
}

/** The line that gives a new folder its name, if it has none. */
function listingOf(file: string, { facts }: Workspace): string[] {
  const [top = '', first = '', ...rest] = file.split('/');
  const folder = top === 'faqs' ? first : rest.slice(0, -1).join('/');
  const list = top === 'faqs' ? 'faqs/topics.yaml' : `docs/${first}/sections.yaml`;
  const listed = (top === 'faqs' ? facts.content.topics : (facts.content.sections[first] ?? [])).map(({ id }) => id);
  if ((top !== 'faqs' && top !== 'docs') || folder === '' || listed.includes(folder)) return [];
  const name = folder.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
  const meant = nearest(folder, listed);
  return [
    `Add to ${list}: - { id: ${folder}, name: ${name.charAt(0).toUpperCase()}${name.slice(1)} }${meant === undefined ? '' : ` (or did you mean ${meant}?)`}`,
  ];
}

function entryText(
  kind: Exclude<EntryKind, 'download'>,
  options: NewEntryOptions,
  products: readonly string[],
  workspace: Workspace,
): string {
  const { facts } = workspace;
  const articleKind = options['article-kind'] as ArticleKind | undefined;
  const list = (values: readonly string[]) => `[${values.map(inlineYaml).join(', ')}]`;
  const empty = (value: string | undefined, hint: string) => (value ? lineYaml(value) : `"" # ${hint}`);
  const lines: (string | false | undefined)[] = [
    `id: ${nextIdOf(idPrefixes[collectionOf[kind]], workspace)}`,
    options.title ? `title: ${lineYaml(options.title)}` : false,
    `summary: ${empty(options.summary, 'one sentence, at most 200 characters')}`,
    ['announcement', 'article', 'faq'].includes(kind) && products.length > 0 && `products: ${list(products)}`,
    kind === 'release' ? `channel: ${options.version?.includes('-') ? 'beta' : 'stable'}` : `publishedOn: ${facts.today}`,
    kind === 'release' && `releasedOn: ${facts.today}`,
    'draft: true',
    kind === 'announcement' && 'kind: notice # or maintenance, incident, security',
    kind === 'known-issue' && `product: ${products[0] ?? ''}`,
    kind === 'known-issue' &&
      `severity: ${empty(options.severity, `one of ${facts.content.policy.severities.map(({ id }) => id).join(', ')}`)}`,
    kind === 'article' && `kind: ${articleKind ?? ''}`,
    kind === 'article' || options.audience
      ? `audience: ${list(options.audience ?? [])}${options.audience ? '' : ` # of ${audiences.join(', ')}`}`
      : false,
    options.system && `system: ${checkSlug('system', options.system)}`,
    ...symptomLines(articleKind === 'troubleshooting', options.symptom ?? []),
    ...(kind === 'release'
      ? ['changes:', '  - key: first-change', '    type: added', '    title: "" # what changed, at most 80 characters']
      : []),
  ];
  return `---\n${lines.filter((line) => typeof line === 'string' && line !== '').join('\n')}\n---\n\n${outlineOf(kind, articleKind)}`;
}

function symptomLines(isRequired: boolean, symptoms: readonly string[]): string[] {
  if (symptoms.length > 0) return ['symptoms:', ...symptoms.map((symptom) => `  - ${lineYaml(symptom)}`)];
  return isRequired ? ['symptoms:', '  - "" # what customers see, in their words'] : [];
}

function downloadText(file: string, { facts }: Workspace): string {
  const version = file.replace(/^downloads\/(.*)\.yaml$/, '$1');
  // A release that was just begun may still have empty keys.
  const release = facts.sources.get(`releases/${version}.mdx`) ?? facts.sources.get(`releases/${version}.md`);
  if (!release) {
    const [product = '', number = ''] = version.split('/');
    throw new Refusal(`${version} has no release: npm run new -- release --product ${product} --version ${number}`);
  }
  const { sample } = (release.yaml.value ?? {}) as { sample?: unknown };
  return `${sample === true ? 'sample: true\n' : ''}artifacts: []\n`;
}
