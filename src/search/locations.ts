/** Where the parts of the search lie in the built portal. */

/** The folder of the index, below the output's root. */
export const indexFolder = 'pagefind';

/** The module that a browser loads to search. */
export const indexModulePath = `/${indexFolder}/pagefind.js`;

/** Where development serves the records of the index that are not pages. */
export const recordsPath = '/search/records.json';
