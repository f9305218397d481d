import { describe, expect, it } from 'vitest';
import { buildManifest } from './web-manifest.ts';

const look = {
  icons: { small: { size: 192, shape: 'tile' }, large: { size: 512, shape: 'maskable' }, touch: { size: 180, shape: 'square' } },
  themeColor: '#10302a',
  backgroundColor: '#f7f6f1',
};

describe('buildManifest', () => {
  it('offers the forms of the icon that a manifest can name', () => {
    expect(buildManifest({ name: 'Help', language: 'en', url: 'https://help.example' }, look).icons).toEqual([
      { src: '/icons/small.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/large.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ]);
  });

  it('names paths as the host serves them', () => {
    const { id, start_url, scope, icons } = buildManifest({ name: 'Help', language: 'en', url: 'https://acme.example/help' }, look);
    expect([id, start_url, scope, icons[0]?.src]).toEqual(['/help/', '/help/', '/help/', '/help/icons/small.png']);
  });

  it.each([
    ['Help', 'Help'],
    ['Conceal Support', 'Conceal'],
    ['The Acme Help Centre', 'The Acme'],
    ['Unternehmensberatung Nord', 'Unternehmens'],
  ])('shortens %s to %s', (name, short) => {
    expect(buildManifest({ name, language: 'en', url: 'https://help.example' }, look)).toMatchObject({ name, short_name: short });
  });
});
