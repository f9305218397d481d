/** The paths of the search index. */

/** The index's folder in the build output. */
export const indexFolder = 'pagefind';

/** Pagefind's module for browsers. */
export const indexModulePath = `/${indexFolder}/pagefind.js`;

/** Pagefind's worker. */
export const workerFile = 'pagefind-worker.js';

/** What the worker always needs, in one file. */
export const packFile = 'pack.pagefind';

/** Which fragment is which record of the quick index; for what does not run in a browser. */
export const fragmentsFile = 'fragments.json';

/** The folder of the quick index. */
export const quickIndexFolder = '/search/quick/';

/** The path at which the development server serves the records that are not pages. */
export const recordsPath = '/search/records.json';
