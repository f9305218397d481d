import type { APIRoute } from 'astro';
import { absoluteUrl, searchTemplatePath } from '#src/domain/paths.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { getPortal } from '#src/source/catalog.ts';

/** Lets a browser search the portal from its address bar (OpenSearch 1.1). */
export const GET: APIRoute = async () => {
  const { site } = (await getPortal()).catalog;
  const template = absoluteUrl(searchTemplatePath('searchTerms'), site.url);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...site.name].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(`Search ${site.name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg', site.url))}</Image>
  <Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
