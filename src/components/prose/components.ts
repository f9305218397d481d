/** The prose components: what MDX may use, each with its form on a page, as plain HTML (feeds) and as Markdown (twins). */
import { plainForms, type PlainForms, type ProseName } from '#src/outputs/markdown/plain-forms.ts';
import AppliesTo from './AppliesTo.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import KnownIssue from './KnownIssue.astro';
import Note from './Note.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';
import Term from './Term.astro';

/** All three forms of every component. */
export const proseTable: Record<ProseName, PlainForms & { page: unknown }> = {
  Note: { page: Note, ...plainForms.Note },
  Steps: { page: Steps, ...plainForms.Steps },
  Tabs: { page: Tabs, ...plainForms.Tabs },
  Tab: { page: Tab, ...plainForms.Tab },
  AppliesTo: { page: AppliesTo, ...plainForms.AppliesTo },
  KnownIssue: { page: KnownIssue, ...plainForms.KnownIssue },
  Download: { page: Download, ...plainForms.Download },
  Term: { page: Term, ...plainForms.Term },
  Figure: { page: Figure, ...plainForms.Figure },
};

/** The page forms, for a rendered body: `<Body components={proseComponents} />`. */
export const proseComponents = Object.fromEntries(Object.entries(proseTable).map(([name, { page }]) => [name, page]));
