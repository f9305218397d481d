/** Generated content to measure builds with: the same number gives the same text. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a portal needs besides articles: one product and the policy. */
const rest = 'src/test/fixtures/minimal';

/** Articles of about 750 words with headings, lists, tables, code and links, in Markdown that every generator reads. */
export interface GeneratedArticle {
  name: string;
  title: string;
  summary: string;
  publishedOn: string;
  body: string;
}

/** Common words, the most frequent first. */
const words = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const verbs = ['Reset', 'Update', 'Change', 'Export', 'Connect', 'Install', 'Configure', 'Remove', 'Restore', 'Share', 'Enable', 'Verify'];
const nouns = [
  'password',
  'policy',
  'profile',
  'report',
  'extension',
  'browser',
  'device',
  'team member',
  'backup',
  'domain',
  'integration',
];

/** `linkTo` is the path of an article's page. */
export function generateArticle(index: number, count: number, linkTo: (name: string) => string): GeneratedArticle {
  const random = createRandom(index + 1);
  const { int, pick, word, times, sentence, phrase } = random;
  const link = () => `[${word()} ${word()}](${linkTo(nameOf(int(0, count - 1)))})`;
  const paragraph = (length: number) => [...times(length, sentence), ...(random.chance(0.35) ? [`See ${link()} for more.`] : [])].join(' ');
  const row = () => `| ${word()} | \`${word()}\` | ${word()} ${word()} ${word()} |`;
  const parts = [
    () => times(int(3, 7), (at) => `${at + 1}. ${sentence()}`).join('\n'),
    () => times(int(3, 6), () => `- ${sentence()}`).join('\n'),
    () => ['| Setting | Value | Meaning |', '| --- | --- | --- |', ...times(int(3, 6), row)].join('\n'),
    () => `\`\`\`json\n{\n${times(int(2, 6), (at) => `  "${word()}${at}": "${word()}"`).join(',\n')}\n}\n\`\`\``,
    () => `> **Tip:** ${sentence()}`,
    () => `### ${capital(word())} ${word()}\n\n${paragraph(2)}`,
    () => paragraph(2),
  ];
  const section = () => `## ${capital(word())} ${word()} ${word()}\n\n${paragraph(int(2, 4))}\n\n${pick(parts)()}`;
  return {
    name: nameOf(index),
    title: `${pick(verbs)} a ${pick(nouns)}: ${word()} ${word()} (${index})`,
    summary: phrase(150),
    publishedOn: `20${int(20, 25)}-${pad(int(1, 12), 2)}-${pad(int(1, 28), 2)}`,
    body: [paragraph(3), ...times(int(5, 11), section), '## Related articles', times(4, () => `- ${link()}`).join('\n')].join('\n\n'),
  };
}

/** Writes a content directory with that many articles. */
export function writeArticles(contentDir: string, count: number): void {
  cpSync(rest, contentDir, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const { name, title, summary, publishedOn, body } = generateArticle(index, count, (other) => `/kb/${other}/`);
    const keys = { id: `KB-${900_000 + index}`, title, summary, kind: 'reference', audience: ['admin'], publishedOn };
    writeEntry(join(contentDir, articleFile(name)), keys, body);
  }
}

/** An article's file below the content directory. */
export function articleFile(name: string): string {
  return `kb/${name}.md`;
}

/** Writes a content directory with 300 releases of one product, 2,500 changes and 250 known issues, a fifth of them open. */
export function writeReleases(contentDir: string): void {
  cpSync(rest, contentDir, { recursive: true });
  const [releases, issues] = [300, 250];
  const dayOf = (index: number) => new Date(Date.UTC(2016, 0, 1 + index * 12)).toISOString().slice(0, 10);
  const versionOf = (index: number) => `${1 + Math.floor(index / 100)}.${Math.floor(index / 10) % 10}.${index % 10}`;
  const fixes = new Map<number, string[]>();
  for (let index = 0; index < issues; index += 1) {
    const { sentence, phrase } = createRandom(index + 1);
    const introduced = index;
    const fixed = index % 5 === 0 ? undefined : introduced + 1 + (index % 40);
    const id = `KI-${pad(index + 1, 4)}`;
    if (fixed !== undefined) fixes.set(fixed, [...(fixes.get(fixed) ?? []), id]);
    const shared = { id, title: phrase(80), summary: phrase(150), publishedOn: dayOf(introduced), severity: 'down' };
    const versions = { introducedIn: versionOf(introduced), ...(fixed !== undefined && { fixedIn: versionOf(fixed) }) };
    writeEntry(join(contentDir, `known-issues/i${pad(index, 4)}.md`), { ...shared, product: 'acme', ...versions }, sentence());
  }
  for (let index = 0; index < releases; index += 1) {
    const { sentence, phrase, pick, times } = createRandom(1_000 + index);
    const changes = times(index % 3 === 0 ? 9 : 8, (at) => ({
      key: `change-${at}`,
      type: pick(['added', 'changed', 'fixed']),
      title: phrase(80),
      description: sentence(),
      ...(at === 0 && fixes.has(index) && { type: 'fixed', fixes: fixes.get(index) }),
    }));
    const keys = { id: `REL-${pad(index + 1, 4)}`, summary: phrase(150), channel: 'stable', releasedOn: dayOf(index), changes };
    writeEntry(join(contentDir, `releases/acme/${versionOf(index)}.md`), keys, sentence());
  }
}

/** Writes an entry with these keys as its front matter. */
export function writeEntry(file: string, keys: object, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(file, `---\n${lines.join('\n')}\n---\n\n${body}\n`);
}

/** Numbers, words and choices that depend on the seed alone. */
export function createRandom(seed: number) {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]) => items[int(0, items.length - 1)] as Item;
  const times = <Item>(count: number, make: (at: number) => Item) => Array.from({ length: count }, (_, at) => make(at));
  // As in any language, the first words are by far the most frequent.
  const word = () => words[Math.floor(words.length ** next()) - 1] as string;
  const sentence = () => `${capital(times(int(8, 20), word).join(' '))}.`;
  /** Whole words up to a length. */
  const phrase = (length: number) =>
    sentence()
      .slice(0, length)
      .replace(/\s+\S*$|\.$/, '');
  return { chance: (share: number) => next() < share, int, pick, times, word, sentence, phrase };
}

function nameOf(index: number): string {
  return `a${pad(index, 5)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
