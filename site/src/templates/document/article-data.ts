// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { type LocalizedView, signature } from '../../queries/document.ts';
import { frame } from '../../queries/frame.ts';
import { licenceId } from '../../queries/licence.ts';
import type { Ask } from '../../queries/query.ts';

/** schema.org data of an article. */
export function articleData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'article'>,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { city, licence } = ask(frame, { locale });
  const author = ask(signature, { id: entry.document.organisation.id, locale });
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: content.title,
    description: content.summary,
    inLanguage: locale,
    url: origin + documentPath('article', content.slug, locale),
    datePublished: firstPublished,
    dateModified: modified,
    ...(author && { author: { '@type': 'Organization', name: author.title } }),
    publisher: { '@type': 'GovernmentOrganization', name: city },
    license: licenceId(licence),
    isAccessibleForFree: true,
  };
}
