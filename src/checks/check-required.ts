/** Checks that required files exist and that lists are complete. */
import { folderListing, listedFolders } from '#src/domain/content-files.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { isBroken, placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';

/** Requires the site, the policy and one product, and topics and sections once there is a question or a folder. */
export function checkRequired(facts: Facts): Finding[] {
  const { files, productIds } = facts;
  const folders = Map.groupBy(
    [...files].flatMap((file) => folderListing(file) ?? []),
    ({ list }) => list,
  );
  const missing = (file: string, message: string) => error(file, fileStart, 'file-missing', message);
  return [
    ...(files.has('site.yaml') ? [] : [missing('site.yaml', "does not exist: create it with the portal's name, address, and time zone")]),
    ...(files.has('support/policy.yaml') ? [] : [missing('support/policy.yaml', 'does not exist: create it with your support policy')]),
    ...(productIds.length > 0 ? [] : [missing('products', 'contains no product: create products/PRODUCT.yaml')]),
    ...checkListed(kinds.topics.file, kinds.topics.noun, folders, facts),
    ...productIds.flatMap((product) => checkListed(kinds.sections.file.replace('PRODUCT', product), kinds.sections.noun, folders, facts)),
  ];
}

/** A list must name every folder, each only once. */
function checkListed(list: string, noun: 'topic' | 'section', byList: ReadonlyMap<string, { folder: string }[]>, facts: Facts): Finding[] {
  if (isBroken(facts, list)) return [];
  const folders = [...new Set(byList.get(list)?.map(({ folder }) => folder))].sort();
  const listed = listedFolders(list, facts.content);
  const isMissing = `does not exist: create it to name and order ${folders.join(', ')}`;
  if (!facts.files.has(list)) return folders.length > 0 ? [error(list, fileStart, 'file-missing', isMissing)] : [];
  const twice = findRepeats(listed.entries(), ([, id]) => id).map(({ item: [index, id] }) =>
    error(list, placeIn(facts, list, [index, 'id']), 'duplicate-id', `"${id}" is already in this list`),
  );
  const spare = listed.filter((id) => !folders.includes(id));
  const unlisted = folders
    .filter((folder) => !listed.includes(folder))
    .map((folder) =>
      error(
        list,
        fileStart,
        `${noun}-unlisted`,
        `does not list the folder "${folder}": add - { id: ${folder}, name: … }${suggestion(folder, spare)}`,
      ),
    );
  return [...twice, ...unlisted];
}
