import type { SiteData } from '#src/schemas/site.ts';
import { basePathOf, underBase } from '#src/domain/base-path.ts';
import { homePath, iconPath } from '#src/domain/paths.ts';

interface ManifestAppearance {
  /** By name; sizes in pixels. */
  icons: Record<string, { size: number; shape: string }>;
  themeColor: string;
  backgroundColor: string;
}

/** How many characters systems show under an icon. */
const shortNameLength = 12;

/** The web app manifest: how the portal looks on a home screen. */
export function buildManifest({ name, language, url }: Pick<SiteData, 'name' | 'language' | 'url'>, appearance: ManifestAppearance) {
  const basePath = basePathOf(url);
  const home = underBase(homePath, basePath);
  return {
    id: home,
    name,
    short_name: shortName(name),
    lang: language,
    start_url: home,
    scope: home,
    // Readers need the browser's address bar to share links, and its back button.
    display: 'browser',
    theme_color: appearance.themeColor,
    background_color: appearance.backgroundColor,
    icons: Object.entries(appearance.icons)
      .filter(([, { shape }]) => shape !== 'square')
      .map(([icon, { size, shape }]) => ({
        src: underBase(iconPath(icon), basePath),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: shape === 'maskable' ? 'maskable' : 'any',
      })),
  };
}

/** As many leading words of a name as fit. */
function shortName(name: string): string {
  const words = name.split(/\s+/);
  const beginnings = words.map((_, index) => words.slice(0, words.length - index).join(' '));
  return beginnings.find((beginning) => [...beginning].length <= shortNameLength) ?? [...name].slice(0, shortNameLength).join('');
}
