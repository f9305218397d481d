import type { SiteData } from '#src/schemas/site.ts';
import { homePath, iconPath } from '#src/domain/paths.ts';

/** What of the portal's look an installed portal needs. */
export interface ManifestAppearance {
  /** The forms of the icon, by name. */
  icons: Record<string, { size: number; shape: string }>;
  themeColor: string;
  backgroundColor: string;
}

/** As many characters as systems show below an icon. */
const shortNameLength = 12;

/** The web app manifest: how the portal looks on a home screen. */
export function buildManifest({ name, language }: Pick<SiteData, 'name' | 'language'>, look: ManifestAppearance) {
  return {
    id: homePath,
    name,
    short_name: shortName(name),
    lang: language,
    start_url: homePath,
    scope: homePath,
    // A reader needs the browser's address bar to send a link, and its way back.
    display: 'browser',
    theme_color: look.themeColor,
    background_color: look.backgroundColor,
    icons: Object.entries(look.icons)
      .filter(([, { shape }]) => shape !== 'square')
      .map(([icon, { size, shape }]) => ({
        src: iconPath(icon),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: shape === 'maskable' ? 'maskable' : 'any',
      })),
  };
}

/** As many of the words with which a name begins as fit. */
function shortName(name: string): string {
  const words = name.split(/\s+/);
  const beginnings = words.map((_, index) => words.slice(0, words.length - index).join(' '));
  return beginnings.find((beginning) => [...beginning].length <= shortNameLength) ?? [...name].slice(0, shortNameLength).join('');
}
