/**
 * The words of Markdown or MDX without its marks, for the index: good enough to be searched and quoted in one line,
 * not to be read as a page.
 */
export function toPlainText(markdown: string): string {
  const code: string[] = [];
  const keep = (text: string) => `\u0000${code.push(text) - 1}\u0000`;
  return markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^\1[^\n]*$/gm, (_, __, text: string) => keep(text))
    .replace(/(`+)(.+?)\1/g, (_, __, text: string) => keep(text.trim()))
    .replace(/\\([\\`*_{}[\]()<>#+.!|~-])/g, (_, mark: string) => keep(mark))
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/^\s*\|?[\s:|-]{3,}\|?\s*$/gm, ' ')
    .replace(/\|/g, ' ')
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\u0000(\d+)\u0000/g, (_, index: string) => code[Number(index)] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
