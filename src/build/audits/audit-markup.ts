import { isRedirect, type AuditFinding, type Page } from './page.ts';

/** Checks the structure that readers and assistive technology rely on: language, title, one `h1`, no skipped heading levels, unique ids, alternative text. */
export function auditMarkup(page: Page): AuditFinding[] {
  const { file, elements } = page;
  const finding = (rule: string, message: string): AuditFinding => ({ file, rule, message });
  const named = (name: string) => elements.filter((element) => element.name === name);
  const findings: AuditFinding[] = [];
  if (!named('html')[0]?.attributes.lang) findings.push(finding('language', 'the page has no language'));
  const title = named('title')[0];
  if (!title || title.text.trim() === '') findings.push(finding('title', 'the page has no title'));
  const headings = elements.filter((element) => /^h[1-6]$/.test(element.name));
  const first = headings.filter((heading) => heading.name === 'h1');
  if (first.length !== 1) findings.push(finding('heading', `the page has ${first.length} h1 elements instead of one`));
  headings.forEach((heading, index) => {
    const level = Number(heading.name[1]);
    const before = Number(headings[index - 1]?.name[1] ?? 0);
    if (level > before + 1 && !isRedirect(page))
      findings.push(finding('heading', `${heading.name} after h${before} skips a level: "${heading.text.trim()}"`));
  });
  const seen = new Set<string>();
  for (const { attributes } of elements) {
    if (attributes.id === undefined) continue;
    if (seen.has(attributes.id)) findings.push(finding('id', `the id "${attributes.id}" is used twice`));
    seen.add(attributes.id);
  }
  for (const { attributes } of named('img')) {
    if (attributes.alt === undefined) findings.push(finding('image-alt', `the image ${attributes.src ?? ''} has no alternative text`));
  }
  return findings;
}
