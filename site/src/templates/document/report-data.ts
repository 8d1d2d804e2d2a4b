// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath, reportFilePath } from '@portico/shared/paths';
import { definitionText } from '../../i18n/figures.ts';
import { figureWithUnit } from '../../i18n/numbers.ts';
import type { LocalizedView } from '../../queries/document.ts';
import { frame } from '../../queries/frame.ts';
import { licenceId } from '../../queries/licence.ts';
import type { Ask } from '../../queries/query.ts';
import type { ReportFigure } from '../../queries/reports.ts';
import { organisationsData } from './organisation-data.ts';

/** Only what is exact is a value: of «over 55.000» that number is the least, and «about 4» is words. */
const VALUES: Readonly<
  Record<ReportFigure['bound'], (one: ReportFigure, locale: ActiveLocale) => object>
> = {
  exact: ({ value }) => ({ value }),
  over: ({ value }) => ({ minValue: value }),
  about: (one, locale) => ({ value: figureWithUnit(one, locale) }),
};

/** schema.org Observation of one figure. */
const observation = (one: ReportFigure, locale: ActiveLocale): Record<string, unknown> => ({
  '@type': 'Observation',
  name: one.name,
  description: figureWithUnit(one, locale),
  variableMeasured: {
    '@type': 'StatisticalVariable',
    name: one.name,
    description: definitionText(one, locale),
    ...(one.method !== undefined && { measurementMethod: one.method }),
  },
  ...VALUES[one.bound](one, locale),
  unitText: one.unit,
  observationDate: one.period.until,
});

/** schema.org data of a report: a Dataset with its files, and an Observation for each figure. */
export function reportData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'report'>,
  figures: readonly ReportFigure[],
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { city, licence } = ask(frame, { locale });
  const { period, organisation } = entry.document;
  const creator = organisationsData(ask, [organisation], locale, origin);
  const sources = new Set(figures.flatMap(({ source }) => source.url ?? []));
  const file = (name: 'csv' | 'json', encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: origin + reportFilePath(name, content.slug, locale),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: content.title,
    description: content.summary,
    url: origin + documentPath('report', content.slug, locale),
    inLanguage: locale,
    temporalCoverage: `${period.from}/${period.until}`,
    datePublished: firstPublished,
    dateModified: modified,
    license: licenceId(licence),
    isAccessibleForFree: true,
    ...(creator.length > 0 && { creator }),
    publisher: { '@type': 'GovernmentOrganization', name: city, url: origin + homePath(locale) },
    ...(sources.size > 0 && { isBasedOn: [...sources] }),
    variableMeasured: figures.map(({ name }) => name),
    distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
    mainEntity: figures.map((one) => observation(one, locale)),
  };
}
