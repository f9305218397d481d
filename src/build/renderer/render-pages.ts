/** Renders pages with a bundle, as Astro's build would. */
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

export interface PageSource {
  /** The page's file in the output folder. */
  file: string;
  /** Throws an Error that names the page if it cannot be rendered. */
  build: () => Promise<string>;
}

/** The part of Astro's application that renders pages; see `astro/dist/core/build/default-prerenderer.js`. */
interface BuildApp {
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Loads a bundle; the second time it is loaded already. */
export async function loadRenderer(entry: string): Promise<BuildApp> {
  return ((await import(pathToFileURL(entry).href)) as { app: BuildApp }).app;
}

/** All pages of the shared portal, in a fixed order. `onError` receives errors that Astro logs, some of which do not stop it. */
export async function openPages(entry: string, onError: (message: string) => void): Promise<PageSource[]> {
  const app = await loadRenderer(entry);
  const write = ({ level, message }: { level: string; message: string }) => {
    if (level === 'error') onError(message);
  };
  // Astro looks up here which style sheets and scripts to add to a page's head; the portal has none.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  const paths = await new StaticPaths(app as never).getAll();
  const pages = new Map(paths.toReversed().map(({ pathname, route }) => [fileOf(pathname), { pathname, route }]));
  return [...pages].reverse().map(([file, { pathname, route }]) => ({
    file,
    build: async () => {
      const url = new URL(pathname.replace(/\/?$/, '/'), 'http://localhost');
      try {
        return await (await app.render(new Request(url), { routeData: route })).text();
      } catch (error) {
        throw new Error(`${route.component} cannot render ${pathname}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    },
  }));
}

function fileOf(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
