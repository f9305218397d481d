/** The paths of the search index. */

/** The index's folder in the build output. */
export const indexFolder = 'pagefind';

/** Pagefind's module for browsers. */
export const indexModulePath = `/${indexFolder}/pagefind.js`;

/** The file in that folder that says which fragment is which record of the quick index. */
export const fragmentsFile = 'fragments.json';

/** The folder of the quick index. */
export const quickIndexFolder = '/search/quick/';

/** The path at which the development server serves the records that are not pages. */
export const recordsPath = '/search/records.json';
