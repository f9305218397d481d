/** Markdown as the portal reads it, on pages and everywhere else: what a writer typed stays as it is typed. */
export const markdownFeatures = { smartPunctuation: false, rawHtml: true } as const;
