import { describe, expect, it } from 'vitest';
import {
  aCatalog,
  aDoc,
  aDownload,
  aFaq,
  aKnownIssue,
  anAnnouncement,
  anArticle,
  anArtifact,
  aPolicy,
  aRelease,
  aSite,
  withBody,
} from '#src/test/builders.ts';
import { buildArticle, buildBreadcrumbs, buildFaqPage, buildOrganization, buildSoftware, toJsonLd, buildWebsite } from './things.ts';

const portal = 'https://support.example.com';
const organization = { '@type': 'Organization', name: 'Acme, Inc.' };

describe('toJsonLd', () => {
  it('is one graph, in which no text ends the script, and no key without a value', () => {
    const text = toJsonLd([{ '@type': 'Thing', name: '</script><!--<script>', url: undefined }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name: '</script><!--<script>' }],
    });
  });
});

describe('buildBreadcrumbs', () => {
  it('leads from the home page through the pages above to the page', () => {
    const trail = [{ title: 'Knowledge base', path: '/kb/' }];
    expect(buildBreadcrumbs({ title: 'Add users', path: '/kb/add-users/', trail }, aSite())).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: `${portal}/` },
        { '@type': 'ListItem', position: 2, name: 'Knowledge base', item: `${portal}/kb/` },
        { '@type': 'ListItem', position: 3, name: 'Add users', item: `${portal}/kb/add-users/` },
      ],
    });
  });
});

describe('buildArticle', () => {
  it('says what the catalog knows', () => {
    expect(buildArticle(anArticle({ updatedOn: '2026-04-01' }), aSite())).toEqual({
      '@type': 'TechArticle',
      headline: 'A title',
      description: 'A summary.',
      url: `${portal}/kb/an-article/`,
      image: `${portal}/og/kb.png`,
      datePublished: '2026-03-01',
      dateModified: '2026-04-01',
      inLanguage: 'en',
      publisher: organization,
      isPartOf: { '@type': 'WebSite', name: 'Acme Support', url: `${portal}/` },
    });
  });

  it.each([
    [aDoc(), 'TechArticle'],
    [aRelease(), 'TechArticle'],
    [aKnownIssue(), 'TechArticle'],
    [anAnnouncement(), 'NewsArticle'],
  ])('%#', (entry, type) => {
    expect(buildArticle(entry, aSite())).toMatchObject({ '@type': type, dateModified: undefined });
  });
});

describe('buildFaqPage', () => {
  const catalog = aCatalog();

  it('holds the questions with their whole answers, whose links are absolute', () => {
    const faq = aFaq({ title: 'Is it <safe>?' });
    expect(buildFaqPage([withBody(faq, 'Yes.\n\n- [More](/kb/)\n')], catalog)).toEqual({
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Is it <safe>?',
          url: `${portal}/faq/basics/#a-question`,
          acceptedAnswer: { '@type': 'Answer', text: expect.stringMatching(/^<p>Yes\.<\/p>\s*<ul>\s*<li><a href="https:\/\/support\.example\.com\/kb\/">More<\/a><\/li>\s*<\/ul>$/) },
        },
      ],
    }); // prettier-ignore
  });

  it.each([
    ['a sample', aFaq({ sample: true })],
    ['a draft', aFaq({ state: 'draft' })],
    ['a scheduled one', aFaq({ state: 'scheduled' })],
    ['an expired one', aFaq({ state: 'expired' })],
  ])('leaves out %s', (_name, faq) => {
    expect(buildFaqPage([withBody(faq, 'No.')], catalog)).toBeUndefined();
    expect(buildFaqPage([withBody(faq, 'No.'), withBody(aFaq(), 'Yes.')], catalog)?.mainEntity).toHaveLength(1);
  });
});

describe('buildSoftware', () => {
  const artifact = (overrides: Parameters<typeof anArtifact>[0]) => aDownload({ artifacts: [anArtifact(overrides)] });

  it('says of each file what is known of it', () => {
    const download = aDownload({
      artifacts: [
        anArtifact({ fileName: 'a.msi', kind: 'installer', os: 'windows', sizeBytes: 48_200_000 }),
        anArtifact({ fileName: 'b.js', kind: 'script', url: 'https://cdn.example.com/b.js' }),
      ],
    });
    expect(buildSoftware({ release: aRelease(), download }, aCatalog())).toEqual([
      {
        '@type': 'SoftwareApplication',
        name: 'Rocket',
        softwareVersion: '1.0.0',
        operatingSystem: 'Windows',
        datePublished: '2026-03-01',
        downloadUrl: `${portal}/files/rocket/1.0.0/a.msi`,
        fileSize: '48.2 MB',
      },
      expect.objectContaining({ operatingSystem: undefined, downloadUrl: 'https://cdn.example.com/b.js', fileSize: '1.2 kB' }),
    ]);
  });

  it.each([
    ['a sample download', aRelease(), aDownload({ sample: true })],
    ['the download of a sample release', aRelease({ sample: true }), aDownload()],
    ['the download of a release that is not out', aRelease({ state: 'scheduled' }), aDownload()],
    ['a template', aRelease(), artifact({ kind: 'template' })],
  ])('says nothing of %s', (_name, release, download) => {
    expect(buildSoftware({ release, download }, aCatalog())).toEqual([]);
  });
});

describe('buildOrganization', () => {
  const hoursOf = (policy: Parameters<typeof aPolicy>[0]) =>
    (buildOrganization(aCatalog({ policy: aPolicy(policy) })).contactPoint as { hoursAvailable: unknown[] }).hoursAvailable;
  const hours = { '@type': 'OpeningHoursSpecification', description: 'Eastern time' };

  it('says where to write', () => {
    expect(buildOrganization(aCatalog())).toMatchObject({
      ...organization,
      url: `${portal}/`,
      contactPoint: { '@type': 'ContactPoint', contactType: 'customer support', email: 'support@example.com' },
    });
  });

  it.each([
    ['working days', {}, [{ ...hours, dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '08:00', closes: '20:00' }]],
    ['a whole day', { openingHours: [{ days: ['sunday'], opens: '00:00', closes: '24:00' }] }, [{ ...hours, dayOfWeek: ['Sunday'], opens: '00:00', closes: '23:59:59' }]],
    [
      'a holiday, which is closed',
      { openingHours: [{ days: ['friday'], opens: '08:00', closes: '12:00' }], holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] },
      [
        { ...hours, dayOfWeek: ['Friday'], opens: '08:00', closes: '12:00' },
        { ...hours, name: 'Christmas Day', validFrom: '2026-12-25', validThrough: '2026-12-25', opens: '00:00', closes: '00:00' },
      ],
    ],
  ] as [string, Parameters<typeof aPolicy>[0], unknown[]][])('says when support is open: %s', (_name, policy, expected) => {
    expect(hoursOf(policy)).toEqual(expected);
  }); // prettier-ignore
});

describe('buildWebsite', () => {
  it('says how it is searched', () => {
    expect(buildWebsite(aSite())).toEqual({
      '@type': 'WebSite',
      name: 'Acme Support',
      url: `${portal}/`,
      inLanguage: 'en',
      publisher: organization,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${portal}/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
  });
});
