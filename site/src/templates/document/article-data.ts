// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath } from '@portico/shared/paths';
import { imageData } from '../../layouts/image-data.ts';
import type { LocalizedView } from '../../queries/document.ts';
import { frame } from '../../queries/frame.ts';
import { licenceId } from '../../queries/licence.ts';
import type { Ask } from '../../queries/query.ts';
import { organisationsData } from './organisation-data.ts';

/** schema.org data of an article or an alert. An alert expires on the day from which it is no longer in force. */
export function articleData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'article'> | LocalizedView<'alert'>,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { city, licence } = ask(frame, { locale });
  const [author] = organisationsData(ask, [entry.document.organisation], locale, origin);
  const url = origin + documentPath(entry.type, content.slug, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: content.title,
    description: content.summary,
    inLanguage: locale,
    url,
    image: [
      imageData('picture' in content ? content.picture : undefined, {
        title: content.title,
        origin,
        licence: licenceId(licence),
      }),
    ],
    datePublished: firstPublished,
    dateModified: modified,
    ...('over' in entry.document && { expires: entry.document.over }),
    ...(author && { author }),
    publisher: { '@type': 'GovernmentOrganization', name: city, url: origin + homePath(locale) },
    license: licenceId(licence),
  };
}
