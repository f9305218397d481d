import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Catalog } from '#src/domain/catalog.ts';
import {
  aCatalog,
  aChange,
  aDoc,
  aDownload,
  aFaq,
  aKnownIssue,
  anAnnouncement,
  anArticle,
  anArtifact,
  aProduct,
  aRelease,
  withBody,
} from '#src/test/builders.ts';
import { apiFiles, apiSchemas, buildApiFile, jsonSchemaOf, type ApiSchemaName } from './files.ts';

const now = Date.parse('2026-12-01T05:00:00Z');
const site = 'https://support.example.com';

/** One entry of each kind, with every key that a JSON file can show. */
const full = aCatalog({
  products: [aProduct({ browsers: ['chrome'], stores: { chrome: 'https://store.example/' } })],
  announcements: [
    anAnnouncement({ kind: 'maintenance', startsAt: '2026-12-05T20:00:00-05:00', endsAt: '2026-12-05T23:00:00-05:00', sample: true }),
  ],
  releases: [
    aRelease({
      platforms: ['windows'],
      browsers: ['chrome'],
      endOfLifeOn: '2027-03-01',
      requiredStop: true,
      changes: [
        aChange({ key: 'minor', description: 'See [this](/kb/x/).' }),
        aChange({
          key: 'break',
          type: 'removed',
          breaking: true,
          impact: 'It `stops`.',
          action: 'Go *on*.',
          component: 'engine',
          platforms: ['windows'],
          browsers: ['chrome'],
        }),
        aChange({ key: 'safe', type: 'security', cves: ['CVE-2026-12345'], fixes: ['KI-0001'] }),
      ],
    }),
  ],
  knownIssues: [
    aKnownIssue({
      component: 'engine',
      platforms: ['macos'],
      browsers: ['chrome'],
      introducedIn: '0.9.0',
      fixedIn: '1.0.0',
      workaround: 'Wait.',
    }),
  ],
  docs: [aDoc()],
  articles: [
    anArticle({
      kind: 'troubleshooting',
      symptoms: ['It `stops`.'],
      errorTexts: ['<E>'],
      system: 'okta',
      confirmation: 'unconfirmed',
      updatedOn: '2026-04-01',
      reviewedOn: '2026-05-01',
      appliesTo: { components: ['engine'], versions: { text: '1 and later', range: '>=1.0.0' } },
    }),
  ],
  topics: [{ id: 'basics', name: 'Basics' }],
  faqs: [withBody(aFaq(), 'See [x](./y.mdx).')],
  downloads: [aDownload({ artifacts: [anArtifact({ signedBy: 'Acme, Inc.', minimumOs: 'Windows 10', install: 'a', verify: 'b' })] })],
});

function build(path: string, catalog: Catalog = full): object {
  const file = apiFiles(catalog).find((one) => one.path === `/api/v1/${path}`);
  if (!file) throw new Error(`there is no file ${path}`);
  return buildApiFile(file, { catalog, now });
}

describe('every JSON file', () => {
  const cases = [
    ['with content', full],
    ['without content', aCatalog({ products: [aProduct()] })],
  ] as const;
  it.each(cases.flatMap(([name, catalog]) => apiFiles(catalog).map((file) => [file.path, name, file, catalog] as const)))(
    '%s %s meets its schema',
    (_, __, file, catalog) => {
      const value: unknown = JSON.parse(JSON.stringify(build(file.path.slice('/api/v1/'.length), catalog)));
      expect(value).toMatchObject({
        $schema: `${site}/api/v1/schemas/${file.schema}.schema.json`,
        schemaVersion: 1,
        generatedAt: '2026-12-01T05:00:00.000Z',
      });
      // Nothing is in the file that its schema does not name.
      expect(apiSchemas[file.schema].parse(value)).toEqual(value);
      z.fromJSONSchema(jsonSchemaOf(file.schema, site)).parse(value);
    },
  );

  it('is at the address that is promised', () => {
    expect(apiFiles(full).map(({ path }) => path.slice('/api/v1/'.length))).toEqual([
      ...[
        'products.json',
        'announcements.json',
        'releases.json',
        'known-issues.json',
        'articles.json',
        'faqs.json',
        'downloads.json',
        'support-policy.json',
      ],
      ...['releases/rocket.json', 'downloads/rocket/latest.json'],
    ]);
  });
});

describe('the schemas', () => {
  it.each(Object.keys(apiSchemas) as ApiSchemaName[])('of %s is open and refuses what is missing', (name) => {
    const schema = jsonSchemaOf(name, site);
    expect(schema).toMatchObject({ $id: `${site}/api/v1/schemas/${name}.schema.json`, type: 'object' });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    expect(z.fromJSONSchema(schema).safeParse({ schemaVersion: 1 }).success).toBe(false);
  });
});

describe('entries', () => {
  it('have absolute addresses, both forms of a text, and say what to be careful with', () => {
    expect(build('articles.json')).toMatchObject({
      articles: [
        {
          id: 'KB-0001',
          url: `${site}/kb/an-article/`,
          permalink: `${site}/k/KB-0001/`,
          markdownUrl: `${site}/kb/an-article/index.md`,
          symptoms: [{ text: 'It stops.', html: 'It <code>stops</code>.' }],
          errorTexts: ['<E>'],
          confirmation: 'unconfirmed',
          notice: 'Confirm with Acme, Inc. before use',
        },
      ],
    });
    expect(build('announcements.json')).toMatchObject({ announcements: [{ sample: true }] });
    expect(build('faqs.json')).toMatchObject({
      faqs: [
        {
          url: `${site}/faq/basics/#a-question`,
          answer: { markdown: `See [x](${site}/faq/basics/#y).`, html: `<p>See <a href="${site}/faq/basics/#y">x</a>.</p>` },
        },
      ],
    });
  });

  it('of releases list breaking changes first', () => {
    expect(build('releases/rocket.json')).toMatchObject({
      releases: [
        {
          downloadsUrl: `${site}/downloads/rocket/1.0.0/`,
          changes: [
            { key: 'break', impact: { html: 'It <code>stops</code>.' }, url: `${site}/releases/rocket/1.0.0/#break` },
            { key: 'safe' },
            { key: 'minor', description: { text: 'See this.', html: `See <a href="${site}/kb/x/">this</a>.` } },
          ],
        },
      ],
    });
  });
});

describe('latest.json', () => {
  const older = aRelease({ version: '0.9.0', releasedOn: '2026-01-01' });
  const olderFiles = aDownload({ version: '0.9.0' });
  it.each([
    ['the newest stable release', {}, {}, '1.0.0'],
    ['no beta', { channel: 'beta' }, {}, '0.9.0'],
    ['no sample release', { sample: true }, {}, '0.9.0'],
    ['no sample files', {}, { sample: true }, '0.9.0'],
    ['no preview', { state: 'scheduled' }, {}, '0.9.0'],
  ] as const)('holds %s', (_, release, download, version) => {
    const catalog = aCatalog({ releases: [aRelease(release), older], downloads: [aDownload(download), olderFiles] });
    expect(build('downloads/rocket/latest.json', catalog)).toMatchObject({
      product: 'rocket',
      release: { version, url: `${site}/downloads/rocket/${version}/` },
      artifacts: [{ fileName: 'rocket.zip', url: `${site}/files/rocket/1.0.0/rocket.zip`, sizeBytes: 1234, sha256: 'a'.repeat(64) }],
    });
  });

  it('is honest when there is nothing', () => {
    const catalog = aCatalog({ releases: [aRelease({ sample: true })], downloads: [aDownload({ sample: true })] });
    expect(build('downloads/rocket/latest.json', catalog)).toMatchObject({ release: null, artifacts: [] });
  });
});
