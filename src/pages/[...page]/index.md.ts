/** The Markdown twins: `index.md` beside every article, release, announcement, doc and FAQ topic. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allEntries, type Entry, type Faq } from '#src/domain/catalog.ts';
import { topicPath } from '#src/domain/paths.ts';
import { topicTwin } from '#src/outputs/markdown/entries/twin.ts';
import { getBody, getPortal } from '#src/source/catalog.ts';
import type { TopicData } from '#src/schemas/faq.ts';
import { twinOf } from '../_twin.ts';

type Subject = { entry: Entry } | { topic: TopicData; questions: Faq[] };

const withTwin = new Set<Entry['collection']>(['articles', 'releases', 'announcements', 'docs']);
const toParam = (path: string) => ({ page: path.slice(1, -1) });

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  const entries = allEntries(catalog);
  const faqs = entries.filter((entry) => entry.collection === 'faqs');
  return [
    ...entries.filter((entry) => withTwin.has(entry.collection)).map((entry) => ({ params: toParam(entry.path), props: { entry } })),
    ...catalog.topics.map((topic) => ({
      params: toParam(topicPath(topic.id)),
      props: { topic, questions: faqs.filter((faq) => faq.topic === topic.id) },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Subject> = async ({ props }) => {
  const { catalog } = await getPortal();
  const markdown =
    'entry' in props
      ? await twinOf(props.entry, catalog)
      : topicTwin(props.topic, await Promise.all(props.questions.map(async (faq) => ({ faq, body: await getBody(faq) }))), catalog);
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
