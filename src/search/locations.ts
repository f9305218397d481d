/** Where the parts of the search lie in the built portal. */

/** The folder of the index, below the output's root. */
export const indexFolder = 'pagefind';

/** The module that a browser loads to search. */
export const indexModulePath = `/${indexFolder}/pagefind.js`;

/** What the site writes down for the index and the index takes away again: the records that are no pages. */
export const recordsPath = '/search/records.json';
