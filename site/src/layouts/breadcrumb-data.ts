// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { homePath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import type { PageLink } from '../route.ts';

/** schema.org data of the way from the first page to this one. */
export function breadcrumbData(
  crumbs: readonly PageLink[],
  page: PageLink,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const home = { title: messages(locale).breadcrumb.home, path: homePath(locale) };
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...crumbs, page].map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: origin + path,
    })),
  };
}
