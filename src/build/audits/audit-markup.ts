import { isRedirect, type AuditFinding, type Page } from './page.ts';

/** Structure that readers and assistive technology rely on: language, title, one `h1`, no skipped heading levels, unique ids, image alt text. */
export function auditMarkup(page: Page): AuditFinding[] {
  const { file, elements } = page;
  const finding = (rule: string, message: string): AuditFinding => ({ file, rule, message });
  const named = (name: string) => elements.filter((element) => element.name === name);
  const findings: AuditFinding[] = [];
  if (!named('html')[0]?.attributes.lang) findings.push(finding('language', 'the page does not say its language'));
  const title = named('title')[0];
  if (!title || title.text.trim() === '') findings.push(finding('title', 'the page has no title'));
  const headings = elements.filter((element) => /^h[1-6]$/.test(element.name));
  const first = headings.filter((heading) => heading.name === 'h1');
  if (first.length !== 1) findings.push(finding('heading', `the page has ${first.length} h1, not one`));
  headings.forEach((heading, index) => {
    const level = Number(heading.name[1]);
    const before = Number(headings[index - 1]?.name[1] ?? 0);
    if (level > before + 1 && !isRedirect(page))
      findings.push(finding('heading', `h${before} is followed by ${heading.name}: "${heading.text.trim()}"`));
  });
  const seen = new Set<string>();
  for (const { attributes } of elements) {
    if (attributes.id === undefined) continue;
    if (seen.has(attributes.id)) findings.push(finding('id', `the id "${attributes.id}" stands twice`));
    seen.add(attributes.id);
  }
  for (const { attributes } of named('img')) {
    if (attributes.alt === undefined) findings.push(finding('image-alt', `the image ${attributes.src ?? ''} has no alternative text`));
  }
  return findings;
}
