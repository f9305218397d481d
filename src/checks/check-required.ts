/** Files that must be there, and lists that must name what is there. */
import type { Problem } from '#src/source/problem.ts';
import { isBroken, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error, fileStart } from '#src/source/problems.ts';

/** The site, the policy and one product; topics and sections as soon as there is a question or a folder. */
export function checkRequired(facts: Facts): Problem[] {
  const { files, productIds } = facts;
  const missing = (file: string, message: string) => (files.has(file) ? [] : [error(file, fileStart, 'file-missing', message)]);
  return [
    ...missing('site.yaml', 'does not exist: the portal needs its name, address and time zone'),
    ...missing('support/policy.yaml', 'does not exist: the portal needs a support policy'),
    ...(productIds.length > 0
      ? []
      : [error('products', fileStart, 'file-missing', 'holds no product: the portal needs one, products/PRODUCT.yaml')]),
    ...checkListed(
      facts,
      'faqs/topics.yaml',
      'topic',
      facts.content.topics.map(({ id }) => id),
      foldersOf(facts, /^faqs\/([^/]+)\/[^/]+\.mdx?$/),
    ),
    ...productIds.flatMap((product) => {
      const folders = foldersOf(facts, new RegExp(`^docs/${RegExp.escape(product)}/(.+)/[^/]+\\.mdx?$`));
      const listed = (facts.content.sections[product] ?? []).map(({ id }) => id);
      return checkListed(facts, `docs/${product}/sections.yaml`, 'section', listed, folders);
    }),
  ];
}

/** A list names every folder, and each once. */
function checkListed(facts: Facts, list: string, noun: string, listed: string[], folders: string[]): Problem[] {
  if (isBroken(facts, list)) return [];
  if (!facts.files.has(list))
    return folders.length > 0
      ? [error(list, fileStart, 'file-missing', `does not exist: it gives names and order to ${folders.join(', ')}`)]
      : [];
  const twice = listed.flatMap((id, index) =>
    listed.indexOf(id) < index
      ? [
          error(
            list,
            facts.sources.get(list)?.yaml.locate([index, 'id']) ?? fileStart,
            'duplicate-id',
            `"${id}" stands in this list already`,
          ),
        ]
      : [],
  );
  const unlisted = folders
    .filter((folder) => !listed.includes(folder))
    .map((folder) =>
      error(
        list,
        fileStart,
        `${noun}-unlisted`,
        `does not list the folder "${folder}"${suggestion(
          folder,
          listed.filter((id) => !folders.includes(id)),
        )}`,
      ),
    );
  return [...twice, ...unlisted];
}

function foldersOf({ files }: Facts, pattern: RegExp): string[] {
  return [...new Set([...files].flatMap((file) => pattern.exec(file)?.[1] ?? []))].sort();
}
