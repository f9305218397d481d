/** Plans a new entry: its file, its id, the keys that it must have, the headings of its kind. */
import { nearest, suggestion } from '#src/checks/nearest.ts';
import { filesOf, folderListing, listedFolders, partsOf, pagePathForFile } from '#src/domain/content-files.ts';
import { normalizePath, slugify } from '#src/domain/paths.ts';
import { articleKinds, type ArticleKind } from '#src/schemas/article.ts';
import { schemas } from '#src/schemas/collections.ts';
import { audiences, slugPattern } from '#src/schemas/fields.ts';
import { isSemanticVersion } from '#src/schemas/formats.ts';
import { kinds, publishedNames, type PublishedName, type WrittenName } from '#src/schemas/kinds.ts';
import { nextIdOf } from './next-id.ts';
import { outlineOf } from './outlines.ts';
import { CommandError } from './command-error.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { inlineYaml, lineYaml } from './yaml-edits.ts';

/** What a kind of entry is called. */
export const entryWords = publishedNames.map((name) => kinds[name].word);

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

/** The collection of the entries that a word means: `article` those of the knowledge base, as does `kb`. Throws a CommandError for any other word. */
export function readEntryKind(word: string | undefined): PublishedName {
  const name = publishedNames.find((other) => kinds[other].word === word || kinds[other].noun === word);
  if (name) return name;
  const list = `${entryWords.join(', ')}${word === undefined ? '' : suggestion(word, entryWords)}`;
  throw new CommandError(word === undefined ? `the kind is missing: ${list}` : `"${word}" is no kind of entry: ${list}`);
}

/** What has to be said before the entry can be planned, in the order in which to ask. */
export function missingOptions(kind: PublishedName, options: NewEntryOptions, { facts }: Workspace): MissingOption[] {
  const isVersioned = kinds[kind].file.includes('VERSION');
  const topics = facts.content.topics.map(({ id }) => id).join(', ');
  const missing: (MissingOption | false)[] = [
    !isVersioned && !options.title && { option: 'title', question: kind === 'faqs' ? 'The question, as a reader asks it:' : 'Title:' },
    !isVersioned &&
      !options.slug &&
      slugify(options.title || 'later') === '' && { option: 'slug', question: 'Name of the file (a-z, 0-9 and hyphens):' },
    needsProduct(kind) &&
      facts.productIds.length !== 1 &&
      !options.product?.[0] && { option: 'product', question: `Product (${facts.productIds.join(', ')}):` },
    isVersioned && !options.version && { option: 'version', question: 'Version:' },
    kind === 'faqs' && !options.topic && { option: 'topic', question: `Topic${topics === '' ? '' : ` (${topics})`}:` },
    kind === 'articles' &&
      !options['article-kind'] && { option: 'article-kind', question: `Kind of article (${articleKinds.join(', ')}):` },
    kind === 'articles' &&
      options['article-kind'] === 'integration' &&
      !options.system && { option: 'system', question: 'The other system, such as okta:' },
  ];
  return missing.filter((item) => item !== false);
}

/** Plans the file. Throws a CommandError for what is missing or wrong, and if the place or the address is taken. */
export function planNewEntry(kind: PublishedName, options: NewEntryOptions, workspace: Workspace): NewEntry {
  const [missing] = missingOptions(kind, options, workspace);
  if (missing) throw new CommandError(`--${missing.option} is missing. ${missing.question}`);
  const { facts } = workspace;
  const products = options.product ?? (needsProduct(kind) ? facts.productIds : []);
  for (const product of products) allow('product', product, facts.productIds);
  for (const audience of options.audience ?? []) allow('audience', audience, audiences);
  if (kind === 'articles') allow('article-kind', options['article-kind'], articleKinds);
  if (options.severity !== undefined)
    allow(
      'severity',
      options.severity,
      facts.content.policy.severities.map(({ id }) => id),
    );
  for (const value of [options.title, options.summary, ...(options.symptom ?? [])])
    if (/\p{Cc}/u.test(value ?? '')) throw new CommandError('a text holds a line break or another control character');
  if (products.length > 1 && needsProduct(kind))
    throw new CommandError(`--product stands ${products.length} times: a ${kinds[kind].word} has one`);
  if ([...(options.title ?? '')].length > 80)
    throw new CommandError(`--title has ${[...(options.title ?? '')].length} characters, at most 80 are allowed`);
  const file = fileOf(kind, options, products[0] ?? '');
  refuseTaken(file, workspace);
  const next = kind === 'downloads' ? [] : ['Fill in what the comments ask for. `npm run check` names the keys that are still empty.'];
  return {
    file,
    text: kind === 'downloads' ? downloadText(file, workspace) : entryText(kind, options, products, workspace),
    next: [
      ...listingOf(file, workspace),
      ...next,
      ...(kind === 'downloads'
        ? ['Add its files: npm run download:add -- FILE… --product P --version V']
        : ['Take "draft: true" out when it is to be published.']),
    ],
  };
}

/** Whether an entry of this kind is about one product. */
function needsProduct(kind: PublishedName): boolean {
  return kinds[kind].file.includes('PRODUCT') || 'product' in schemas[kind].shape;
}

function allow(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new CommandError(`--${option} is "${value}": it must be ${allowed.join(', ')}${suggestion(value, allowed)}`);
}

function fileOf(
  kind: PublishedName,
  { title = '', slug, topic = '', folder = '', version = '' }: NewEntryOptions,
  product: string,
): string {
  const { file } = kinds[kind];
  if (file.includes('VERSION') && !isSemanticVersion(version))
    throw new CommandError(`--version is "${version}": it must be a semantic version such as 3.2.0`);
  const folders = folder.split('/').filter((part) => part !== '');
  const parts: Record<string, () => string> = {
    PRODUCT: () => product,
    VERSION: () => version,
    TOPIC: () => checkSlug('topic', topic),
    '…/': () => folders.map((part) => `${checkSlug('folder', part)}/`).join(''),
    SLUG: () => checkSlug('slug', slug || slugify(title)),
  };
  return file.replaceAll(/[A-Z]+|…\//g, (part) => parts[part]?.() ?? part);
}

function checkSlug(option: string, value: string): string {
  if (slugPattern.test(value)) return value;
  const meant = slugify(value);
  throw new CommandError(
    `--${option} is "${value}": it must be lower-case letters, digits and single hyphens${meant === '' ? '' : ` (did you mean ${meant}?)`}`,
  );
}

/** The same place with the other extension is the same address. */
function refuseTaken(file: string, { facts, targets }: Workspace): void {
  const stem = file.replace(/\.[^./]+$/, '');
  const other = [...facts.files].find((name) => name === file || (name.replace(/\.mdx?$/, '') === stem && name.endsWith('.md')));
  if (other !== undefined)
    throw new CommandError(`${other} is there already: take another --${partsOf(file).version === undefined ? 'slug' : 'version'}`);
  const path = pagePathForFile(file);
  if (path === undefined) return;
  const [page = '', anchor] = path.split('#');
  if (anchor !== undefined) {
    if (targets.anchorsOf(page)?.has(anchor))
      throw new CommandError(`${path} is the address of something else already: take another --slug`);
    return;
  }
  const taken = [...targets.addresses.keys()].find((address) => normalizePath(address) === normalizePath(page));
  if (taken !== undefined) throw new CommandError(`${taken} is the address of another page already: take another --slug`);
  const leads = targets.redirect(page);
  if (leads !== undefined)
    throw new CommandError(
      `${page} is an old address already${leads === 'gone' ? ', of a page that is gone' : ` and leads to ${leads}`}: take another --slug`,
    );
}

/** The line that gives a new folder its name, if it has none. */
function listingOf(file: string, { facts }: Workspace): string[] {
  const listing = folderListing(file);
  if (!listing) return [];
  const { list, folder } = listing;
  const listed = listedFolders(list, facts.content);
  if (listed.includes(folder)) return [];
  const name = folder.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
  const meant = nearest(folder, listed);
  return [
    `Add to ${list}: - { id: ${folder}, name: ${name.charAt(0).toUpperCase()}${name.slice(1)} }${meant === undefined ? '' : ` (or did you mean ${meant}?)`}`,
  ];
}

function entryText(kind: WrittenName, options: NewEntryOptions, products: readonly string[], workspace: Workspace): string {
  const { facts } = workspace;
  const articleKind = options['article-kind'] as ArticleKind | undefined;
  const list = (values: readonly string[]) => `[${values.map(inlineYaml).join(', ')}]`;
  const empty = (value: string | undefined, hint: string) => (value ? lineYaml(value) : `"" # ${hint}`);
  const lines: (string | false | undefined)[] = [
    `id: ${nextIdOf(kinds[kind].idPrefix, workspace)}`,
    options.title ? `title: ${lineYaml(options.title)}` : false,
    `summary: ${empty(options.summary, 'one sentence, at most 200 characters')}`,
    'products' in schemas[kind].shape && products.length > 0 && `products: ${list(products)}`,
    kind === 'releases' ? `channel: ${options.version?.includes('-') ? 'beta' : 'stable'}` : `publishedOn: ${facts.today}`,
    kind === 'releases' && `releasedOn: ${facts.today}`,
    'draft: true',
    kind === 'announcements' && 'kind: notice # or maintenance, incident, security',
    kind === 'knownIssues' && `product: ${products[0] ?? ''}`,
    kind === 'knownIssues' &&
      `severity: ${empty(options.severity, `one of ${facts.content.policy.severities.map(({ id }) => id).join(', ')}`)}`,
    kind === 'articles' && `kind: ${articleKind ?? ''}`,
    kind === 'articles' || options.audience
      ? `audience: ${list(options.audience ?? [])}${options.audience ? '' : ` # of ${audiences.join(', ')}`}`
      : false,
    options.system && `system: ${checkSlug('system', options.system)}`,
    ...symptomLines(articleKind === 'troubleshooting', options.symptom ?? []),
    ...(kind === 'releases'
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
  const { product = '', version = '' } = partsOf(file);
  // A release that was just begun may still have empty keys.
  const release = filesOf('releases', `${product}/${version}`).flatMap((name) => facts.sources.get(name) ?? [])[0];
  if (!release)
    throw new CommandError(`${product}/${version} has no release: npm run new -- release --product ${product} --version ${version}`);
  const { sample } = (release.yaml.value ?? {}) as { sample?: unknown };
  return `${sample === true ? 'sample: true\n' : ''}artifacts: []\n`;
}
