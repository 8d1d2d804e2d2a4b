// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataSet } from '@portico/shared/paths';
import type { DocumentType } from '@portico/shared/contract/types';
import type { DataColumn } from '../i18n/data-columns.ts';
import { definitionText, methodText } from '../i18n/figures.ts';
import { messages } from '../i18n/index.ts';
import { byDay } from './alerts.ts';
import { newestFirst } from './press.ts';
import type { Entry, Query, Store } from './query.ts';

type Cell = string | undefined;

/** A set of open data: the documents of which it is made, and how each becomes rows of a table. */
interface Maker<T extends DocumentType> {
  readonly type: T;
  /** The documents that belong to it; absent: all of the type. */
  readonly has?: (entry: Entry<T>) => boolean;
  /** Their order; absent: that of their first publication. */
  readonly order?: (a: Entry<T>, b: Entry<T>) => number;
  /** Names of the columns: those of the contract. */
  readonly columns: readonly DataColumn[];
  readonly rows: (entry: Entry<T>, store: Store) => readonly (readonly Cell[])[];
}

const maker = <T extends DocumentType>(one: Maker<T>): Maker<T> => one;

const named = (...columns: DataColumn[]): readonly DataColumn[] => columns;

/** Its name; none where it is not published, and then nothing is told of it. */
const nameOf = (store: Store, id: string): string | undefined =>
  store.get('organisation', id)?.document.locales.it.name;

/** Several values in one cell. */
const joined = (values: readonly string[]): string => values.filter(Boolean).join(' | ');

/** Every set; a new one is an entry here and in `DATA_SETS`, with its words. Texts are Italian: every document has them. */
const MAKERS = {
  alerts: maker({
    type: 'alert',
    order: byDay,
    columns: ['title', 'since', 'over', 'summary', 'products', 'sources'],
    rows: ({ document }) => {
      const { since, over, products = [], sources, locales } = document;
      const affected = products.map(({ name, affected: versions, fixed, cves = [] }) =>
        [name, versions, fixed && `→ ${fixed}`, cves.join(', ')].filter(Boolean).join(' '),
      );
      return [
        [
          ...[locales.it.title, since, over, locales.it.summary],
          ...[joined(affected), joined(sources.map(({ url }) => url))],
        ],
      ];
    },
  }),
  members: maker({
    type: 'organisation',
    has: ({ document }) => document.members !== undefined,
    columns: ['alliance', 'organisation', 'role', 'from', 'until', 'source', 'sourceUrl'],
    rows: ({ document }, store) =>
      (document.members ?? []).flatMap(({ organisation, role, from, until, source, sourceUrl }) => {
        const name = nameOf(store, organisation.id);
        if (name === undefined) return [];
        return [[document.locales.it.name, name, role, from, until, source, sourceUrl]];
      }),
  }),
  projects: maker({
    type: 'project',
    columns: [
      ...named('title', 'kind', 'area', 'state', 'stateAsOf', 'from', 'until'),
      ...named('partners', 'places', 'summary', 'sources'),
    ],
    rows: ({ document }, store) => {
      const { kind, state, stateAsOf, period, partners, locales } = document;
      const { title, area, places = [], summary, sources } = locales.it;
      const who = partners.flatMap(({ organisation, role }) => {
        const name = nameOf(store, organisation.id);
        return name === undefined ? [] : [`${name} (${role})`];
      });
      return [
        [
          ...[title, kind, area, state, stateAsOf, period?.from, period?.until],
          ...[joined(who), joined(places), summary, joined(sources.map(({ url }) => url))],
        ],
      ];
    },
  }),
  press: maker({
    type: 'press',
    order: newestFirst,
    columns: ['title', 'outlet', 'abstract', 'date', 'link', 'projects', 'offlineSince'],
    rows: ({ document }, store) => {
      const { outlet, date, link, projects, offlineSince, locales } = document;
      const about = projects.map(
        ({ id }) => store.get('project', id)?.document.locales.it.title ?? '',
      );
      return [
        [locales.it.title, outlet, locales.it.abstract, date, link, joined(about), offlineSince],
      ];
    },
  }),
  pillars: maker({
    type: 'pillar',
    columns: [
      'pillar',
      'title',
      'summary',
      'goals',
      'workingGroup',
      'guidelines',
      'networks',
      'sources',
    ],
    rows: ({ document }) => {
      const { pillar, locales } = document;
      const {
        title,
        summary,
        goals,
        workingGroup,
        guidelines = [],
        networks = [],
        sources,
      } = locales.it;
      return [
        [
          ...[pillar, title, summary, joined(goals), workingGroup],
          joined(guidelines.map((one) => `${one.title} (${one.date})`)),
          joined(networks.map(({ name, reach }) => `${name} (${reach})`)),
          joined(sources.map(({ url }) => url)),
        ],
      ];
    },
  }),
  figures: maker({
    type: 'report',
    columns: [
      ...named('report', 'key', 'name', 'value', 'bound', 'unit', 'from', 'until', 'definition'),
      ...named('method', 'source', 'sourceUrl', 'sourceDate'),
    ],
    rows: ({ document }) =>
      document.locales.it.indicators.map((one) => {
        const { key, name, value, bound, unit, source } = one;
        const { from, until } = one.period ?? document.period;
        const precision = messages('it').report.precision[bound];
        return [
          ...[document.locales.it.title, key, name, String(value), precision, unit, from, until],
          ...[definitionText(one, 'it'), methodText(one, 'it')],
          ...[source.title, source.url, source.date],
        ];
      }),
  }),
} as const satisfies { readonly [S in DataSet]: unknown };

// Each maker takes the entries of its own type, which the table alone cannot say.
const makerOf = (set: DataSet): Maker<DocumentType> =>
  MAKERS[set] as unknown as Maker<DocumentType>;

function entriesOf(store: Store, set: DataSet): readonly Entry[] {
  const { type, has = () => true, order } = makerOf(set);
  const found = store.all(type).filter(has);
  return order ? found.sort(order) : found;
}

/** A set as a table. */
export const dataTable: Query<
  { readonly set: DataSet },
  { readonly columns: readonly DataColumn[]; readonly rows: readonly (readonly string[])[] }
> = {
  name: 'data-table',
  answer: (store, { set }) => {
    const { columns, rows } = makerOf(set);
    return {
      columns,
      rows: entriesOf(store, set).flatMap((entry) =>
        rows(entry, store).map((row) => row.map((cell) => cell ?? '')),
      ),
    };
  },
};

/** The documents of a set, as they were published. */
export const dataDocuments: Query<{ readonly set: DataSet }, readonly Entry[]> = {
  name: 'data-documents',
  answer: (store, { set }) => entriesOf(store, set),
};

/** What a catalogue says of a set. */
export interface DataFacts {
  readonly columns: readonly DataColumn[];
  readonly rows: number;
  /** When one of its documents was last changed; absent while it has none. */
  readonly modified?: string;
}

export const dataFacts: Query<{ readonly set: DataSet }, DataFacts> = {
  name: 'data-facts',
  answer: (store, { set }) => {
    const { columns, rows } = dataTable.answer(store, { set });
    const changes = entriesOf(store, set).map(({ modified }) => modified);
    const modified = changes.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
    return { columns, rows: rows.length, ...(modified !== undefined && { modified }) };
  },
};
