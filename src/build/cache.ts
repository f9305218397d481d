/** What a build keeps for the next one. Everything in it can be made again: without the folder, a build only takes longer. */
export const cacheFolder = 'node_modules/.cache/portal';
