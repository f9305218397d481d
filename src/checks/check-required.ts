/** Files that must be there, and lists that must name what is there. */
import { folderListing, foldersListed } from '#src/domain/content-files.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { Problem } from '#src/source/problem.ts';
import { isBroken, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error, fileStart } from '#src/source/problems.ts';

/** The site, the policy and one product; topics and sections as soon as there is a question or a folder. */
export function checkRequired(facts: Facts): Problem[] {
  const { files, productIds } = facts;
  const folders = Map.groupBy(
    [...files].flatMap((file) => folderListing(file) ?? []),
    ({ list }) => list,
  );
  const missing = (file: string, message: string) => (files.has(file) ? [] : [error(file, fileStart, 'file-missing', message)]);
  return [
    ...missing('site.yaml', 'does not exist: the portal needs its name, address and time zone'),
    ...missing('support/policy.yaml', 'does not exist: the portal needs a support policy'),
    ...(productIds.length > 0
      ? []
      : [error('products', fileStart, 'file-missing', 'holds no product: the portal needs one, products/PRODUCT.yaml')]),
    ...checkListed(kinds.topics.file, kinds.topics.noun, folders, facts),
    ...productIds.flatMap((product) => checkListed(kinds.sections.file.replace('PRODUCT', product), kinds.sections.noun, folders, facts)),
  ];
}

/** A list names every folder, and each once. */
function checkListed(list: string, noun: string, byList: ReadonlyMap<string, { folder: string }[]>, facts: Facts): Problem[] {
  if (isBroken(facts, list)) return [];
  const folders = [...new Set(byList.get(list)?.map(({ folder }) => folder))].sort();
  const listed = foldersListed(list, facts.content);
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
