/** The components that MDX may use, and their attributes. */
import { platforms } from '#src/schemas/fields.ts';

export interface ComponentRule {
  required: string[];
  optional: string[];
}

export const noteKinds = ['info', 'tip', 'warning', 'danger'];

export const componentRules: ReadonlyMap<string, ComponentRule> = new Map([
  ['Note', { required: ['kind'], optional: ['title'] }],
  ['Steps', { required: [], optional: [] }],
  ['Tabs', { required: [], optional: [] }],
  ['Tab', { required: ['label'], optional: ['os', 'version'] }],
  ['AppliesTo', { required: [], optional: ['versions', 'platforms'] }],
  ['KnownIssue', { required: ['id'], optional: [] }],
  ['Download', { required: ['product', 'version', 'file'], optional: [] }],
  ['Term', { required: ['name'], optional: [] }],
  ['Figure', { required: ['src', 'alt'], optional: ['caption'] }],
]);

export const componentNames = [...componentRules.keys()];
export const tabSystems: readonly string[] = platforms;
