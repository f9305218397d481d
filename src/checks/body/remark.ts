import type { MdastNode } from 'satteri';

/** A finding at an offset of the text that was parsed. */
export interface Remark {
  offset: number;
  severity: 'error' | 'warning';
  rule: 'as-typed' | 'code-fence' | 'heading' | 'other-markup' | 'reference' | 'table';
  message: string;
}

export function offsetsOf({ position }: Pick<MdastNode, 'position'>): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
