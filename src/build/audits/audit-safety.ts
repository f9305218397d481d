import { isPolicy } from '#src/build/hosting/content-security-policy.ts';
import type { AuditFinding, Page } from './page.ts';

/** Attributes that make a page load something. */
const loadingAttributes: Record<string, string[]> = {
  script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], iframe: ['src'], embed: ['src'], object: ['data'], video: ['src', 'poster'], audio: ['src'], track: ['src'], input: ['src'],
}; // prettier-ignore
const loadingLinks = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'dns-prefetch',
  'preconnect',
  'manifest',
  'apple-touch-icon',
]);

/** Finds what the security policy would block, or what would tell another origin about the reader. */
export function auditSafety({ file, elements }: Page): AuditFinding[] {
  const find = (rule: string, message: string): AuditFinding => ({ file, rule, message });
  const findings: AuditFinding[] = [];
  const policy = elements.findIndex(isPolicy);
  if (policy < 0) findings.push(find('policy', 'the page has no content security policy'));
  else if (elements.slice(0, policy).some(({ name }) => /^(script|style|link)$/.test(name))) {
    findings.push(find('policy', 'a script, style or link comes before the content security policy'));
  }
  for (const { name, attributes } of elements) {
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'style') findings.push(find('style-attribute', `<${name}> has a style attribute, which the policy blocks`));
      if (/^on/.test(attribute))
        findings.push(find('event-handler', `<${name}> has the event handler "${attribute}", which the policy blocks`));
      if (/^(javascript|vbscript):/i.test(asUrl(value))) findings.push(find('scheme', `<${name}> has a javascript: address`));
      if (attribute === 'srcdoc') findings.push(find('frame', `<${name}> contains a document in srcdoc, which no audit reads`));
    }
    const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
    const loads = name === 'link' && relations.some((relation) => loadingLinks.has(relation)) ? ['href'] : (loadingAttributes[name] ?? []);
    for (const attribute of loads) {
      const value = attributes[attribute];
      if (value !== undefined && isOffOrigin(value)) findings.push(find('off-origin', `<${name}> loads ${value} from another origin`));
    }
    if (name === 'link' && relations.includes('stylesheet'))
      findings.push(find('stylesheet', 'the page links to a style sheet, but styles must be inline'));
  }
  return findings;
}

/** A value as browsers parse it as a URL: without leading control characters and spaces, and without tabs and line breaks. */
function asUrl(value: string): string {
  return value.replace(/^[\0-\x20]+/, '').replaceAll(/[\t\n\r]/g, '');
}

function isOffOrigin(value: string): boolean {
  return /(^|[\s,])(https?:)?\/\//i.test(value);
}
