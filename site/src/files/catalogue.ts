// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
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
import { publisherCode as publisherCodeQuery } from '../queries/settings.ts';
import type { Ask } from '../queries/query.ts';
import { dataSize } from './data.ts';
import type { FileMaker } from './file.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
};

const id = (address: string) => ({ '@id': address });

/** Texts of the data are Italian: every document has them. */
const LANGUAGE = id(`${AUTHORITY}/language/ITA`);

/** A text in each language. */
const inEach = (text: (locale: ActiveLocale) => string) =>
  ACTIVE_LOCALES.map((locale) => ({ '@language': locale, '@value': text(locale) }));

/** A class of DCAT-AP_IT is one of DCAT as well. */
const typed = (name: 'Catalog' | 'Dataset' | 'Distribution') => ({
  '@type': [`dcat:${name}`, `dcatapit:${name}`],
});

/** When something changed last; nothing of what has never been. */
const modifiedAt = (value: string | undefined) =>
  value === undefined ? {} : { 'dct:modified': { '@type': 'xsd:dateTime', '@value': value } };

/** Kinds of licences that the European vocabulary knows, by how the address of one begins. */
const LICENCE_TYPES = {
  'https://creativecommons.org/licenses/by/': 'http://purl.org/adms/licencetype/Attribution',
  'https://creativecommons.org/publicdomain/zero/': 'http://purl.org/adms/licencetype/PublicDomain',
};

function licenceOf(terms: Settings['licence']) {
  const address = licenceId(terms);
  const [, type] = Object.entries(LICENCE_TYPES).find(([start]) => address.startsWith(start)) ?? [];
  return {
    ...id(address),
    '@type': ['dct:LicenseDocument', 'dcatapit:LicenseDocument'],
    'foaf:name': terms.name,
    'owl:versionInfo': terms.version,
    ...(type !== undefined && { 'dct:type': id(type) }),
  };
}

/** What is the same for every set. */
interface Terms {
  /** Address of the licence. */
  readonly licence: string;
  /** Address of who publishes and holds the rights. */
  readonly publisher: string;
  /** Address of whom one writes to. */
  readonly contact: string;
  readonly origin: string;
}

function distribution(ask: Ask, set: DataSet, format: DataFormat, { licence, origin }: Terms) {
  const url = id(origin + dataPath(set, format));
  return {
    '@id': `${url['@id']}#distribution`,
    ...typed('Distribution'),
    'dct:title': inEach(
      (locale) => `${messages(locale).data.sets[set].title} (${format.toUpperCase()})`,
    ),
    ...modifiedAt(ask(dataFacts, { set }).modified),
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

function dataset(ask: Ask, set: DataSet, terms: Terms) {
  const { publisher, contact, origin } = terms;
  return {
    '@id': `${origin}${CATALOGUE_PATH}#${set}`,
    ...typed('Dataset'),
    'dct:identifier': set,
    'dct:title': inEach((locale) => messages(locale).data.sets[set].title),
    'dct:description': inEach((locale) => messages(locale).data.sets[set].summary),
    'dct:publisher': id(publisher),
    'dct:rightsHolder': id(publisher),
    'dcat:contactPoint': id(contact),
    'dct:language': LANGUAGE,
    'dcat:theme': id(`${AUTHORITY}/data-theme/GOVE`),
    'dct:accrualPeriodicity': id(`${AUTHORITY}/frequency/IRREG`),
    ...modifiedAt(ask(dataFacts, { set }).modified),
    'dcat:landingPage': id(origin + portalPath('data', 'it')),
    'dcat:distribution': DATA_FORMATS.map((format) => distribution(ask, set, format, terms)),
  };
}

/** When the newest of all sets changed. */
const lastChange = (ask: Ask): string | undefined =>
  DATA_SETS.flatMap((set) => ask(dataFacts, { set }).modified ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);

/**
 * The catalogue of the open data. Sources: DCAT 3 (W3C, 2024) and DCAT-AP_IT 1.0 (AgID, 2016), of whose mandatory
 * properties one is missing where the settings do not have it: `dct:identifier` of who publishes.
 */
export const catalogue: FileMaker<'catalogue'> = (ask, _route, origin) => {
  const { portalName, city, licence: licenceTerms, feedbackEmail } = ask(frame, { locale: 'it' });
  const publisherCode = ask(publisherCodeQuery, {});
  const address = `${origin}${CATALOGUE_PATH}`;
  const licence = licenceOf(licenceTerms);
  const terms: Terms = {
    licence: licence['@id'],
    publisher: `${address}#publisher`,
    contact: `${address}#contact`,
    origin,
  };
  const body = {
    '@context': CONTEXT,
    ...id(address),
    ...typed('Catalog'),
    'dct:title': inEach((locale) => `${portalName}: ${messages(locale).pages.data}`),
    'dct:description': inEach((locale) => messages(locale).summaries.data),
    'dct:publisher': {
      ...id(terms.publisher),
      '@type': ['foaf:Agent', 'dcatapit:Agent'],
      'foaf:name': city,
      ...(publisherCode !== undefined && { 'dct:identifier': publisherCode }),
    },
    ...modifiedAt(lastChange(ask)),
    'dct:language': LANGUAGE,
    'dcat:themeTaxonomy': id(`${AUTHORITY}/data-theme`),
    'dct:license': licence,
    'dcat:contactPoint': {
      ...id(terms.contact),
      '@type': ['vcard:Organization', 'dcatapit:Organization'],
      'vcard:fn': city,
      'vcard:hasEmail': id(`mailto:${feedbackEmail}`),
    },
    'foaf:homepage': id(origin + portalPath('data', 'it')),
    'dct:isPartOf': id(origin + homePath('it')),
    'dcat:dataset': DATA_SETS.map((set) => dataset(ask, set, terms)),
  };
  return { body: `${JSON.stringify(body, null, 1)}\n`, type: 'application/ld+json; charset=utf-8' };
};
