// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import type { Card } from '../../queries/card.ts';
import type { LocalizedView } from '../../queries/document.ts';
import type { Ask } from '../../queries/query.ts';
import { organisationsData } from './organisation-data.ts';

/** schema.org data of what was written about something. */
const articleData = ({ title, path, press }: Card): Record<string, unknown> => ({
  '@type': 'NewsArticle',
  headline: title,
  ...(press && {
    datePublished: press.date,
    publisher: { '@type': 'Organization', name: press.outlet },
    ...(press.offlineSince === undefined && { url: path }),
  }),
});

/** schema.org data of a project. */
export function projectData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'project'>,
  press: readonly Card[],
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { partners, period } = entry.document;
  const members = organisationsData(
    ask,
    partners.map(({ organisation }) => organisation),
    locale,
    origin,
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: content.title,
    description: content.summary,
    url: origin + documentPath('project', content.slug, locale),
    inLanguage: locale,
    datePublished: firstPublished,
    dateModified: modified,
    // The period is that of the sources: when it was founded or dissolved nobody has said.
    ...(period && { temporalCoverage: `${period.from}/${period.until ?? '..'}` }),
    mainEntity: {
      '@type': 'Project',
      name: content.title,
      description: content.summary,
      ...(content.places && { location: content.places }),
      ...(members.length > 0 && { member: members }),
      ...(press.length > 0 && { subjectOf: press.map(articleData) }),
    },
    citation: content.sources.map(({ url }) => url),
  };
}
