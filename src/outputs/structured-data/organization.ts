import type { Catalog } from '#src/domain/catalog.ts';
import { formatTimeZone } from '#src/domain/dates.ts';
import { absoluteUrl, homePath } from '#src/domain/paths.ts';
import type { SiteData } from '#src/schemas/site.ts';
import type { Thing } from './thing.ts';

/** The organization's name alone, for references. */
export function organizationOf({ organization }: Pick<SiteData, 'organization'>): Thing {
  return { '@type': 'Organization', name: organization };
}

/** The organization with its support contact and hours. */
export function buildOrganization({ site, policy }: Pick<Catalog, 'site' | 'policy'>): Thing {
  // Schema.org's times name no zone.
  const description = formatTimeZone(policy.timeZone, site.language);
  const hours = policy.openingHours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    description,
    dayOfWeek: days.map((day) => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`),
    opens,
    closes: closes === '24:00' ? '23:59:59' : closes,
  }));
  // A day that opens and closes at midnight is one on which nobody is there.
  const holidays = policy.holidays.map(({ date, name }) => ({
    '@type': 'OpeningHoursSpecification',
    name,
    description,
    validFrom: date,
    validThrough: date,
    opens: '00:00',
    closes: '00:00',
  }));
  return {
    ...organizationOf(site),
    url: absoluteUrl(homePath, site.url),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'customer support',
      email: site.tickets.email,
      hoursAvailable: [...hours, ...holidays],
    },
  };
}
