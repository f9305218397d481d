import type { Finding, Page } from './page.ts';

/** Attributes by which a page loads something by itself. */
const loading: Record<string, string[]> = {
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

/** What the security policy would refuse, or what would tell another origin of the reader. */
export function auditSafety({ file, html, elements }: Page): Finding[] {
  const find = (rule: string, message: string): Finding => ({ file, rule, message });
  const findings: Finding[] = [];
  if (!/<meta http-equiv="content-security-policy"/.test(html)) findings.push(find('policy', 'the page has no content security policy'));
  else if (/<(?:script|style|link)\b/.test(html.slice(0, html.indexOf('<meta http-equiv="content-security-policy"')))) {
    findings.push(find('policy', 'a script, style or link stands before the content security policy'));
  }
  for (const { name, attributes } of elements) {
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'style') findings.push(find('style-attribute', `<${name}> has a style attribute, which the policy refuses`));
      if (/^on/.test(attribute))
        findings.push(find('event-handler', `<${name}> has the event handler "${attribute}", which the policy refuses`));
      if (/^\s*javascript:/i.test(value)) findings.push(find('scheme', `<${name}> holds a javascript: address`));
    }
    const loads = name === 'link' && loadingLinks.has(attributes.rel ?? '') ? ['href'] : (loading[name] ?? []);
    for (const attribute of loads) {
      const value = attributes[attribute];
      if (value !== undefined && isOffOrigin(value)) findings.push(find('off-origin', `<${name}> loads ${value} from another origin`));
    }
    if (name === 'link' && attributes.rel === 'stylesheet')
      findings.push(find('stylesheet', 'a style sheet costs a request: styles are inlined'));
  }
  return findings;
}

function isOffOrigin(value: string): boolean {
  return /(^|[\s,])(https?:)?\/\//i.test(value);
}
