// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath } from '@portico/shared/paths';
import { hasPage } from '@portico/shared/contract/types';
import type { PublishedRow } from '../records/rows.ts';
import { cmsEnv } from '../values/env.ts';

/** Absolute URL of a page on the site, by language. */
export type PageUrls = Readonly<Record<string, string>>;

/** The URLs of a published document; none when it is withdrawn or has no page. */
export function pageUrls({
  type,
  slugs,
  withdrawn,
}: Pick<PublishedRow, 'type' | 'slugs' | 'withdrawn'>): PageUrls {
  const site = cmsEnv().SITE_URL;
  if (withdrawn) return {};
  if (type === 'home') return { it: `${site}${homePath('it')}` };
  if (!hasPage(type)) return {};
  return Object.fromEntries(
    (Object.entries(slugs) as [ActiveLocale, string][]).map(([language, slug]) => [
      language,
      `${site}${documentPath(type, slug, language)}`,
    ]),
  );
}
