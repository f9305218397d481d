import { buildCatalog, allEntries, type Content } from '#src/domain/catalog.ts';
import { collections, type CollectionName, roleOf } from '#src/source/collections.ts';
import { listContentFiles, readSourceFile } from '#src/source/source-file.ts';
import { buildSearchIndex } from '#src/integrations/search-index.ts';
import { searchAttributes } from './attributes.ts';
import { buildSearchRecords } from './records.ts';
import { toPlainText } from './plain-text.ts';
import { find } from './client/find.ts';
import { mkdirSync, writeFileSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import http from 'node:http';
const dir='/work/main/content'; const out='/tmp/h6/q/dist'; rmSync(out,{recursive:true,force:true});
const parsed: any = {}; const bodies = new Map<string,string>();
for (const file of await listContentFiles(dir)) {
  if (roleOf(file).role !== 'entry') continue;
  const s: any = await readSourceFile(dir, file);
  const raw = s.yaml.value ?? s.yaml.data ?? s.yaml.toJS?.();
  const def: any = collections[s.collection as CollectionName];
  const r = def.schema.safeParse(raw);
  if (!r.success) { console.log(file, r.error.issues); continue; }
  (parsed[s.collection] ??= []).push({ id: s.id, file, data: r.data });
  if (r.data.id) bodies.set(r.data.id, s.body);
}
const list = (n: string) => parsed[n]?.[0]?.data ?? [];
const content = { site: parsed.site[0].data, policy: parsed.policy[0].data, products: parsed.products, announcements: parsed.announcements??[], releases: parsed.releases??[], knownIssues: parsed.knownIssues??[], docs: parsed.docs??[], sections: Object.fromEntries((parsed.sections??[]).map((s:any)=>[s.id,s.data])), articles: parsed.articles??[], faqs: parsed.faqs??[], topics: list('topics'), downloads: parsed.downloads??[], glossary: list('glossary'), widgetRules: list('widgetRules'), searchTests: list('searchTests'), redirects: list('redirects') } as Content;
const catalog = buildCatalog(content, { now: Date.parse('2026-12-01'), samples: true, drafts: false });
const esc = (t: string) => t.replaceAll('&','&amp;').replaceAll('<','&lt;').replaceAll('"','&quot;');
for (const e of allEntries(catalog)) {
  if (e.collection==='faqs') continue;
  const attrs = Object.entries(searchAttributes(e, catalog)).map(([k,v])=>`${k}="${esc(v)}"`).join(' ');
  const body = (bodies.get(e.id)??'').split(/^(?=#{2,4} )/m).map(part=>{ const m=/^(#{2,4}) (.*)\n/.exec(part); return m ? `<h${m[1]!.length} id="${m[2]!.toLowerCase().replace(/[^a-z0-9 ]/g,'').replaceAll(' ','-')}">${esc(m[2]!)}</h${m[1]!.length}><p>${esc(toPlainText(part.slice(m[0].length)))}</p>` : `<p>${esc(toPlainText(part))}</p>`; }).join('\n');
  const pre = e.collection==='articles' ? `<ul>${[...e.symptoms,...e.errorTexts].map(s=>`<li>${esc(s)}</li>`).join('')}</ul>` : e.collection==='releases' ? e.changes.map(c=>`<h3 id="${c.key}">${esc(c.title)}</h3><p>${esc(toPlainText(c.description??''))}</p>`).join('') : '';
  const f = `${out}${e.path}index.html`; mkdirSync(dirname(f),{recursive:true});
  writeFileSync(f, `<!doctype html><html lang="en"><head><title>${esc(e.title)}</title></head><body><article ${attrs}><h1>${esc(e.title)}</h1>${pre}${body}</article></body></html>`);
}
mkdirSync(out+'/search'); writeFileSync(out+'/search/records.json', JSON.stringify(buildSearchRecords(catalog, id=>bodies.get(id)??'')));
console.log(await buildSearchIndex({ outDir: out }));
console.log(readdirSync(out+'/pagefind').join(' '));
const srv = http.createServer((q,r)=>{ try{ r.end(readFileSync(out+q.url!.split('?')[0])); }catch{ r.statusCode=404; r.end(); } }).listen(0);
await new Promise(r=>srv.on('listening',r));
const pf: any = await import(out+'/pagefind/pagefind.js');
const weights = process.env.W ? JSON.parse(process.env.W) : { title: 4, entry: 8, exact: 6, keywords: 2.5, summary: 1.5, synonyms: 1 };
await pf.options({ basePath: `http://localhost:${(srv.address() as any).port}/pagefind/`, baseUrl: '/', ranking: { metaWeights: weights } });
const engine = { search: async (w: string, filters: any) => (await pf.search(w, { filters })).results };
let passed=0;
for (const t of [...catalog.searchTests, ...(process.argv.slice(2).map(query=>({query,expect:[] as string[],within:3,class:'extra'})))]) {
  const o = await find(t.query, {}, engine, 20);
  const ids = o.hits.map(h=>h.id);
  const ok = t.expect.length===0 ? o.quality!=='results' : t.expect.some(id=>ids.slice(0,t.within).includes(id)) && true;
  passed += +ok;
  console.log(ok?'ok  ':'FAIL', t.class, JSON.stringify(t.query), o.quality, 'want', t.expect.join(), 'got', ids.slice(0,5).join(' '), o.unknown.length?'unknown '+o.unknown:'', ok&&t.class!=='extra'?'':JSON.stringify(o.hits.slice(0,2).map(h=>[h.section?.title,h.excerpt.map(s=>s.isMatch?`[${s.text}]`:s.text).join('')])));
}
console.log(passed, 'of', catalog.searchTests.length);
process.exit();
