// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import type { LocalizedView } from '../../queries/document.ts';
import type { Ask } from '../../queries/query.ts';
import { ownImage } from './own-image.ts';

/** schema.org data of a free page with a picture: whose it is, and under which licence. */
export const pageData = (
  ask: Ask,
  { content, modified }: LocalizedView<'page'>,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: content.title,
  description: content.summary,
  inLanguage: locale,
  url: origin + documentPath('page', content.slug, locale),
  dateModified: modified,
  ...ownImage(ask, content, locale, origin),
});
