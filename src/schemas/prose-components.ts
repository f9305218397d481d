/**
 * The components allowed in MDX bodies. Each has three implementations, which types or tests require: Markdown and plain
 * HTML in `outputs/markdown/plain-forms.ts`, and pages in `components/prose/NAME.astro`. Examples for writers are in
 * `authoring/workshop/examples/NAME.mdx`.
 */
import { platforms } from './fields.ts';

/** A value from a list. `noun` describes the choice, as in "kind of note". */
export interface Choice {
  noun: string;
  values: readonly string[];
}

/** A reference that must exist; `version` and `file` are relative to the `product` of the same component. */
export type ReferenceValue = 'image' | 'known-issue' | 'platforms' | 'product' | 'version' | 'file' | 'term';

/** The type of an attribute's value. */
export type AttributeValue = 'prose' | 'alternative-text' | 'version-range' | ReferenceValue | Choice;

type Attributes = Readonly<Record<string, AttributeValue>>;

export interface ComponentSchema {
  /** Its purpose, for writers. */
  description: string;
  /** The HTML content category: `phrasing` is inline, `flow` is a block. */
  category: 'flow' | 'phrasing';
  required: Attributes;
  optional: Attributes;
  /** The only allowed content; a component named here is allowed nowhere else. */
  holds?: 'one numbered list' | `<${string}>`;
  /** Whether each use on a page gets an id. */
  needsId?: true;
  /** The lines that an editor inserts, with VS Code tab stops. */
  snippet: readonly string[];
}

export const noteKinds = ['info', 'tip', 'warning', 'danger'] as const;
const noteKind = { noun: 'kind of note', values: noteKinds } as const;
const system = { noun: 'system', values: platforms } as const;

const schemas = {
  Note: {
    description: 'What readers must not miss: info, tip, warning, or danger. Use at most one or two per page.',
    category: 'flow',
    required: { kind: noteKind },
    optional: { title: 'prose' },
    snippet: [`<Note kind="${choice(1, noteKinds)}">`, '', '${2:What to know.}', '', '</Note>'],
  },
  Steps: {
    description: 'One action per step. Say what readers see, so that they know it worked.',
    category: 'flow',
    required: {},
    optional: {},
    holds: 'one numbered list',
    snippet: ['<Steps>', '', '1. ${1:Open the dashboard.}', '2. ${2:Select **Save**.}', '', '</Steps>'],
  },
  Tabs: {
    description:
      'The same task on several systems or versions. A link with ?os= or ?version= opens that tab. In feeds, each tab is a section.',
    category: 'flow',
    required: {},
    optional: {},
    holds: '<Tab>',
    snippet: [
      '<Tabs>',
      `<Tab label="\${1:Windows}" os="${choice(2, platforms)}">`,
      '',
      '${3:On Windows.}',
      '',
      '</Tab>',
      `<Tab label="\${4:macOS}" os="${choice(5, [...platforms.slice(1), ...platforms.slice(0, 1)])}">`,
      '',
      '${6:On macOS.}',
      '',
      '</Tab>',
      '</Tabs>',
    ],
  },
  Tab: {
    description: 'Another tab, inside <Tabs>.',
    category: 'flow',
    required: { label: 'prose' },
    optional: { os: system, version: 'version-range' },
    snippet: ['<Tab label="${1:Linux}">', '', '${2:On Linux.}', '', '</Tab>'],
  },
  AppliesTo: {
    description: 'Content for only some versions or systems.',
    category: 'flow',
    required: {},
    optional: { versions: 'version-range', platforms: 'platforms' },
    snippet: [`<AppliesTo platforms="${choice(1, platforms)}">`, '', '${2:Only for those systems.}', '', '</AppliesTo>'],
  },
  KnownIssue: {
    description: 'A link to a known issue that always shows its current status.',
    category: 'phrasing',
    required: { id: 'known-issue' },
    optional: {},
    snippet: ['<KnownIssue id="KI-${1:0001}" />'],
  },
  Download: {
    description: 'A file of a release, with its size and hash.',
    category: 'phrasing',
    required: { product: 'product', version: 'version', file: 'file' },
    optional: {},
    snippet: ['<Download product="${1:product}" version="${2:1.0.0}" file="${3:file.zip}" />'],
  },
  Term: {
    description: 'A term that opens its definition from glossary.yaml.',
    category: 'phrasing',
    required: { name: 'term' },
    optional: {},
    needsId: true,
    snippet: ['<Term name="${1:tenant}">${2:tenant}</Term>'],
  },
  Figure: {
    description: 'A picture from images/ next to the entry. The alternative text says what it shows, for people who cannot see it.',
    category: 'flow',
    required: { src: 'image', alt: 'alternative-text' },
    optional: { caption: 'prose' },
    snippet: ['<Figure src="./images/${1:form.svg}" alt="${2:What it shows}" caption="${3:What to look at.}" />'],
  },
} as const satisfies Record<string, ComponentSchema>;

export type ComponentName = keyof typeof schemas;

/** The names of a component's attributes. */
export type AttributeName<Name extends ComponentName> = keyof (typeof schemas)[Name]['required'] | keyof (typeof schemas)[Name]['optional'];

type Values<Of> = { [Name in keyof Of]: Of[Name] extends { values: readonly (infer Value)[] } ? Value : string };

/** The props of a component on pages. */
export type ComponentProps<Name extends ComponentName> = Values<(typeof schemas)[Name]['required']> &
  Partial<Values<(typeof schemas)[Name]['optional']>>;

export const components: ReadonlyMap<string, ComponentSchema> = new Map(Object.entries(schemas));

export function isComponentName(name: string): name is ComponentName {
  return components.has(name);
}

/** The attributes of a component and their value types; empty for an unknown component. */
export function attributesOf(name: string): ReadonlyMap<string, AttributeValue> {
  const { required, optional } = components.get(name) ?? {};
  return new Map(Object.entries({ ...required, ...optional }));
}

/** The only component that may contain the given one; undefined if it is allowed anywhere. */
export function parentOf(name: string): string | undefined {
  return [...components].find(([, { holds }]) => holds === `<${name}>`)?.[0];
}

/** A snippet tab stop with a choice of values; the first is the default. */
export function choice(stop: number, values: readonly string[]): string {
  return `\${${stop}|${values.join(',')}|}`;
}
