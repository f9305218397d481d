/** The colours outside of pages, where style sheets have no say; they are those of the light scheme in `styles/tokens.css`. */
export const brandColours = {
  /** `--color-band`: the header's. */
  band: '#10302a',
  /** `--color-on-band-muted` */
  onBandMuted: '#b4cdc4',
  /** `--color-page` */
  page: '#f7f6f1',
} as const;
