/** Plans a new entry: its file, its id, its required keys, and the headings of its kind. */
import type { parseArgs } from 'node:util';
import { nextId } from '#src/checks/check-names.ts';
import { nearest, suggestion } from '#src/checks/nearest.ts';
import { folderListing, listedFolders, partsOf } from '#src/domain/content-files.ts';
import { slugify } from '#src/domain/paths.ts';
import { articleKinds } from '#src/schemas/article.ts';
import { schemas } from '#src/schemas/collections.ts';
import { audiences, slugPattern } from '#src/schemas/fields.ts';
import { schemeOf, type Catalog, type Product } from '#src/domain/catalog.ts';
import { isPrerelease, isVersionOf } from '#src/domain/versions.ts';
import { kinds, publishedNames, type PublishedName, type WrittenName } from '#src/schemas/kinds.ts';
import { newDownloads } from './add-downloads.ts';
import { outlineOf } from './outlines.ts';
import { InputError } from '#src/source/environment.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { chooseOption, ledgerText, refuseTaken } from './workspace.ts';
import { inlineYaml, lineYaml } from './yaml-edits.ts';

/** The word for each kind of entry. */
export const entryWords = publishedNames.map((name) => kinds[name].word);

/** What a writer specifies for a new entry. */
export const newEntryOptions = {
  title: { type: 'string' },
  summary: { type: 'string' },
  slug: { type: 'string' },
  product: { type: 'string', multiple: true },
  topic: { type: 'string' },
  folder: { type: 'string' },
  version: { type: 'string' },
  'article-kind': { type: 'string' },
  system: { type: 'string' },
  audience: { type: 'string', multiple: true },
  symptom: { type: 'string', multiple: true },
  severity: { type: 'string' },
} as const;

export type NewEntryOptions = ReturnType<typeof parseArgs<{ options: typeof newEntryOptions }>>['values'];

/** Something that only the writer knows. */
interface MissingOption {
  option: keyof NewEntryOptions;
  question: string;
}

/** The collection that a word names: `article` and `kb` both mean the knowledge base. Throws an InputError for any other word. */
export function readEntryKind(word: string | undefined): PublishedName {
  const name = publishedNames.find((other) => kinds[other].word === word || kinds[other].noun === word);
  if (name) return name;
  const list = `${entryWords.join(', ')}${word === undefined ? '' : suggestion(word, entryWords)}`;
  throw new InputError(word === undefined ? `the kind is missing: ${list}` : `"${word}" is not a kind of entry: ${list}`);
}

/** What must be given before the entry can be planned, in the order in which to ask. */
export function missingOptions(kind: PublishedName, options: NewEntryOptions, { facts }: Workspace): MissingOption[] {
  const isVersioned = kinds[kind].file.includes('VERSION');
  const topics = facts.content.topics.map(({ id }) => id).join(', ');
  const ask = (option: MissingOption['option'], question: string, isNeeded: boolean): MissingOption[] =>
    isNeeded && ![options[option]].flat()[0] ? [{ option, question }] : [];
  return [
    ...ask('title', kind === 'faqs' ? 'The question, as a reader would ask it:' : 'Title:', !isVersioned),
    ...ask('slug', 'File name (a-z, 0-9 and hyphens):', !isVersioned && slugify(options.title || 'later') === ''),
    ...ask('product', `Product (${facts.productIds.join(', ')}):`, needsProduct(kind) && facts.productIds.length !== 1),
    ...ask('version', 'Version:', isVersioned),
    ...ask('topic', `Topic${topics === '' ? '' : ` (${topics})`}:`, kind === 'faqs'),
    ...ask('article-kind', `Kind of article (${articleKinds.join(', ')}):`, kind === 'articles'),
    ...ask('system', 'The other system, such as okta:', kind === 'articles' && options['article-kind'] === 'integration'),
  ];
}

/** Plans the file, and lists the remaining steps, one per line. Throws an InputError for what is missing or invalid, and if the file or address is taken. */
export function planNewEntry(
  kind: PublishedName,
  options: NewEntryOptions,
  workspace: Workspace,
): { file: string; text: string; next: string[] } {
  const [missing] = missingOptions(kind, options, workspace);
  if (missing) throw new InputError(`--${missing.option} is missing${/ \(.*\)/.exec(missing.question)?.[0] ?? ''}`);
  const { facts } = workspace;
  const products = options.product ?? (needsProduct(kind) ? facts.productIds : []);
  for (const [option, values] of Object.entries({ ...options, product: products }))
    for (const value of [values].flat()) checkOption(option as MissingOption['option'], value, workspace);
  if (products.length > 1 && needsProduct(kind))
    throw new InputError(`--product is given ${products.length} times, but a ${kinds[kind].word} has one product: remove the others`);
  const file = fileOf(kind, options, products[0] ?? '', facts.catalog);
  refuseTaken(file, workspace, [], `: choose another --${partsOf(file).version === undefined ? 'slug' : 'version'}`);
  const next = listingOf(file, workspace);
  if (kind === 'downloads')
    return {
      file,
      text: newDownloads(file, workspace),
      next: [...next, 'Add its files: npm run download:add -- FILE… --product P --version V'],
    };
  return {
    file,
    text: entryText(kind, options, products, workspace),
    next: [
      ...next,
      'Fill in what the comments ask for. `npm run check` lists the keys that are still empty.',
      'To publish it, remove "draft: true".',
    ],
  };
}

/** Throws an InputError for a value that an option cannot have, regardless of the others. */
function checkOption(option: MissingOption['option'], value: string, { facts }: Workspace): void {
  const allowed: Partial<Record<MissingOption['option'], readonly string[]>> = {
    product: facts.productIds,
    audience: audiences,
    severity: facts.content.policy.severities.map(({ id }) => id),
    'article-kind': articleKinds,
  };
  const choices = allowed[option];
  if (choices) chooseOption(option, value, choices);
  else if (option === 'version') checkVersion(value, facts.catalog.products);
  else if (/^(?:slug|topic|system)$/.test(option) && value !== '') checkSlug(option, value);
  else if (/\p{Cc}/u.test(value))
    throw new InputError(`--${option} contains a line break or another control character: write it on one line`);
  else if (option === 'title' && [...value].length > 80)
    throw new InputError(`--title has ${[...value].length} characters; the limit is 80`);
}

/**
 * The options, with a writer's answers for the missing ones. For a wrong answer, or one whose address is taken, `say` explains it and
 * the question is asked again. If nobody can answer, the options stay as they are.
 */
export async function askOptions(
  kind: PublishedName,
  given: NewEntryOptions,
  workspace: Workspace,
  { ask, say }: { ask: (question: string) => Promise<string | undefined>; say: (message: string) => void },
): Promise<NewEntryOptions> {
  const options = { ...given };
  for (;;) {
    const [missing = takenPlace(kind, options, workspace)] = missingOptions(kind, options, workspace);
    const answer = missing && (await ask(missing.question));
    if (missing === undefined || answer === undefined) return options;
    try {
      if (answer !== '') checkOption(missing.option, answer, workspace);
      if (answer !== '') Object.assign(options, { [missing.option]: missing.option === 'product' ? [answer] : answer });
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
      say(cause.message);
    }
  }
}

/** What to ask for again because something else has the entry's file or address. */
function takenPlace(kind: PublishedName, options: NewEntryOptions, workspace: Workspace): MissingOption | undefined {
  try {
    planNewEntry(kind, options, workspace);
    return undefined;
  } catch (cause) {
    const option = cause instanceof InputError ? /: choose another --(slug|version)$/.exec(cause.message)?.[1] : undefined;
    if (option === undefined) return undefined;
    return {
      option: option as 'slug' | 'version',
      question: `${(cause as Error).message.replace(/: choose.*$/, '')}. Another ${option === 'slug' ? 'file name' : option}:`,
    };
  }
}

/** Whether an entry of this kind is about one product. */
function needsProduct(kind: PublishedName): boolean {
  return kinds[kind].file.includes('PRODUCT') || 'product' in schemas[kind].shape;
}

function fileOf(
  kind: PublishedName,
  { title = '', slug, topic = '', folder = '', version = '' }: NewEntryOptions,
  product: string,
  { products }: Pick<Catalog, 'products'>,
): string {
  const { file } = kinds[kind];
  if (file.includes('VERSION'))
    checkVersion(
      version,
      products.filter(({ id }) => id === product),
    );
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

/** A version must be written as one of these products writes its versions. */
function checkVersion(version: string, products: readonly Pick<Product, 'versions'>[]): void {
  if (products.some(({ versions }) => isVersionOf(versions, version))) return;
  const expected = products.every(({ versions }) => versions === 'semver')
    ? 'a semantic version such as 3.2.0'
    : 'written as the product says';
  throw new InputError(`--version is "${version}": it must be ${expected}`);
}

function checkSlug(option: string, value: string): string {
  if (slugPattern.test(value)) return value;
  const meant = slugify(value);
  throw new InputError(
    `--${option} is "${value}": it can have only lowercase letters, digits and single hyphens${meant === '' ? '' : ` (did you mean ${meant}?)`}`,
  );
}

/** The line that lists a new folder, if it is not listed yet. */
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
  const articleKind = kind === 'articles' ? articleKinds.find((known) => known === options['article-kind']) : undefined;
  const list = (values: readonly string[]) => `[${values.map(inlineYaml).join(', ')}]`;
  const empty = (value: string | undefined, hint: string) => (value ? lineYaml(value) : `"" # ${hint}`);
  const lines: (string | false | undefined)[] = [
    `id: ${nextIdOf(kinds[kind].idPrefix, workspace)}`,
    options.title ? `title: ${lineYaml(options.title)}` : false,
    `summary: ${empty(options.summary, 'one sentence, at most 200 characters')}`,
    'products' in schemas[kind].shape && products.length > 0 && `products: ${list(products)}`,
    kind === 'releases'
      ? `channel: ${isPrerelease(schemeOf(facts.catalog, products[0] ?? ''), options.version ?? '') ? 'beta' : 'stable'}`
      : `publishedOn: ${facts.today}`,
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

/** The id after the highest with a prefix, in the content and in the ledger: an id is never reused. */
export function nextIdOf(prefix: string, workspace: Workspace): string {
  const noted = [...(ledgerText(workspace) ?? '').matchAll(/"([A-Z]+-[0-9]{4,})"/g)].map(([, id = '']) => id);
  return nextId(`${prefix}-`, [...workspace.facts.ids.keys(), ...noted]);
}
