import { expect, test } from 'vitest';
import type { Catalog, Download, Product, Release } from './catalog.ts';
import { firstOffer, offersOf } from './releases.ts';

interface Given {
  version: string;
  channel?: string;
  sample?: boolean;
  files?: boolean;
}

function offers(given: Given[]) {
  const releases = given.map(
    ({ version, channel = 'stable', sample = false }) => ({ product: 'app', version, channel, sample }) as Release,
  );
  const downloads = given
    .filter(({ files = true }) => files)
    .map(({ version, sample = false }) => ({ product: 'app', version, sample }) as Download);
  return offersOf({ products: [] as Product[], releases, downloads, expiredDownloads: [] as Download[] } as Catalog, 'app');
}

test('offers are the releases with files, the newest version first', () => {
  const versions = offers([{ version: '1.9.0' }, { version: '1.10.0' }, { version: '2.0.0', files: false }]).map(
    ({ release }) => release.version,
  );
  expect(versions).toEqual(['1.10.0', '1.9.0']);
});

test.each<[string, Given[], string | undefined]>([
  [
    'the newest stable one',
    [{ version: '1.0.0' }, { version: '1.1.0' }, { version: '2.0.0-beta.1', channel: 'beta' }, { version: '3.0.0', sample: true }],
    '1.1.0',
  ],
  [
    'a beta where nothing is stable',
    [
      { version: '2.0.0-beta.1', channel: 'beta' },
      { version: '3.0.0', sample: true },
    ],
    '2.0.0-beta.1',
  ],
  ['a sample where there is nothing else', [{ version: '3.0.0', sample: true }], '3.0.0'],
  ['nothing where no release has files', [{ version: '1.0.0', files: false }], undefined],
])('first comes %s', (_name, given, version) => {
  expect(firstOffer(offers(given))?.release.version).toBe(version);
});
