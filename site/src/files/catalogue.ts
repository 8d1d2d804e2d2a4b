// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import {
  CATALOGUE_PATH,
  DATA_FORMATS,
  DATA_SETS,
  type DataFormat,
  dataPath,
  type DataSet,
  homePath,
  portalPath,
} from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { dataFacts } from '../queries/data-sets.ts';
import { frame } from '../queries/frame.ts';
import { licenceId } from '../queries/licence.ts';
import type { Ask } from '../queries/query.ts';
import { dataSize } from './data.ts';
import type { FileMaker } from './file.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
};

const id = (address: string) => ({ '@id': address });

/** A text in each language. */
const inEach = (text: (locale: ActiveLocale) => string) =>
  ACTIVE_LOCALES.map((locale) => ({ '@language': locale, '@value': text(locale) }));

const dateTime = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });

function distribution(ask: Ask, set: DataSet, format: DataFormat, licence: string, origin: string) {
  const url = id(origin + dataPath(set, format));
  return {
    '@id': `${url['@id']}#distribution`,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': url,
    'dcat:downloadURL': url,
    'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}`),
    'dct:format': id(`${AUTHORITY}/file-type/${format.toUpperCase()}`),
    'dct:license': id(licence),
    'dcat:byteSize': {
      '@type': 'xsd:nonNegativeInteger',
      '@value': String(dataSize(ask, set, format)),
    },
  };
}

function dataset(ask: Ask, set: DataSet, licence: string, origin: string) {
  const { modified } = ask(dataFacts, { set });
  return {
    '@id': `${origin}${CATALOGUE_PATH}#${set}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': set,
    'dct:title': inEach((locale) => messages(locale).data.sets[set].title),
    'dct:description': inEach((locale) => messages(locale).data.sets[set].summary),
    'dct:publisher': id(`${origin}${CATALOGUE_PATH}#publisher`),
    'dcat:theme': id(`${AUTHORITY}/data-theme/GOVE`),
    'dct:accrualPeriodicity': id(`${AUTHORITY}/frequency/IRREG`),
    ...(modified !== undefined && { 'dct:modified': dateTime(modified) }),
    'dcat:distribution': DATA_FORMATS.map((format) =>
      distribution(ask, set, format, licence, origin),
    ),
  };
}

/** The catalogue of the open data. Source: DCAT 3 (W3C, 2024), with the vocabularies that DCAT-AP asks for. */
export const catalogue: FileMaker<'catalogue'> = (ask, _route, origin) => {
  const { portalName, city, licence: terms } = ask(frame, { locale: 'it' });
  const licence = licenceId(terms);
  const body = {
    '@context': CONTEXT,
    '@id': `${origin}${CATALOGUE_PATH}`,
    '@type': 'dcat:Catalog',
    'dct:title': `${portalName}: ${messages('it').pages.data}`,
    'dct:description': inEach((locale) => messages(locale).summaries.data),
    'dct:publisher': {
      '@id': `${origin}${CATALOGUE_PATH}#publisher`,
      '@type': 'foaf:Agent',
      'foaf:name': city,
    },
    'dct:license': id(licence),
    'foaf:homepage': id(origin + portalPath('data', 'it')),
    'dct:isPartOf': id(origin + homePath('it')),
    'dcat:dataset': DATA_SETS.map((set) => dataset(ask, set, licence, origin)),
  };
  return { body: `${JSON.stringify(body, null, 1)}\n`, type: 'application/ld+json; charset=utf-8' };
};
