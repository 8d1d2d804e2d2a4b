// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, isSingle, TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { can } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { organisationNames } from '../desk/cells.ts';
import { type Act, actor } from '../desk/history.ts';
import { lastSubmissions, type ListItem, readableBy } from '../desk/list-item.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { labelAt } from '../i18n/words/index.ts';
import { catalogue, type SubmissionRow } from '../records/rows.ts';
import { type SearchEntry, searchEntries, titlesOf } from '../records/search-entries.ts';
import type { Db } from '../records/table.ts';
import { firstTitle } from '../records/titles.ts';
import { VerbError } from '../records/verb-error.ts';
import { excerptOf, type Marked, soughtIn, wordsOf } from '../values/search-words.ts';
import { requirePerson } from '../workflow/subject.ts';
import { entriesFor } from './conditions.ts';
import { matches, ordered } from './find.ts';
import { SEARCH_MESSAGES } from './messages.ts';
import { type Asked, readSearch } from './query.ts';
import { inTurn } from './turns.ts';

/** Results on one page. */
const PAGE = 20;

/** Where something that was sought stands. */
interface Place {
  /** «Testo», of the field in the form. */
  readonly field: string;
  /** `null` where it is the same in all. */
  readonly language: ActiveLocale | null;
  readonly excerpt: readonly Marked[];
}

export interface Result extends ListItem {
  /** The title with what was sought marked; empty where there is none, or the type has one document. */
  readonly marked: readonly Marked[];
  readonly unsent: boolean;
  readonly behind: boolean;
  readonly place: Place | null;
  /** It waits for a decision that this person may take. */
  readonly toExamine: boolean;
}

/** `GET /api/search` */
export interface SearchAnswer {
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly results: readonly Result[];
  /** Organisations that one may filter by. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The texts of so many documents are not in the index yet. */
  readonly unread: number;
}

const marked = (text: string, sought: readonly string[]): readonly Marked[] =>
  excerptOf(text, sought) ?? (text === '' ? [] : [{ text, hit: false }]);

/** The place that has most of what is sought: a text before a title, which is shown anyway. */
function placeIn(
  { type, texts }: SearchEntry,
  sought: readonly string[],
  language: string,
): Place | null {
  const places = ([...ACTIVE_LOCALES, 'shared'] as const).flatMap((part) =>
    Object.entries(texts?.[part] ?? {}).flatMap(([field, text]) => {
      const excerpt = excerptOf(text, sought);
      if (!excerpt) return [];
      const hits = new Set(excerpt.filter(({ hit }) => hit).map((one) => wordsOf(one.text))).size;
      return [{ part, field, excerpt, rank: hits - (field === TYPES[type].title ? 0.5 : 0) }];
    }),
  );
  const best = places.sort((one, other) => other.rank - one.rank)[0];
  return best
    ? {
        field: spoken(labelAt(type, best.field), language),
        language: best.part === 'shared' ? null : best.part,
        excerpt: best.excerpt,
      }
    : null;
}

const mayApprove = (person: Person, entry: SearchEntry, last: SubmissionRow | undefined): boolean =>
  last?.state === 'pending' &&
  can(
    person,
    'approve',
    {
      type: entry.type,
      id: entry.id,
      organisation: entry.organisation ?? undefined,
      edition: entry.edition ?? undefined,
      writers: [last.submittedBy, ...last.contributors.map(({ user }) => user)],
    },
    entry.state,
  ).allowed;

const actOf = ({ changedAt, changedBy, changedByName }: SearchEntry): Act => ({
  at: changedAt ?? '',
  by: actor(changedBy, changedByName),
});

/** The results of a page, in order. */
async function resultsOf(
  req: PayloadRequest,
  person: Person,
  ids: readonly string[],
  sought: readonly string[],
): Promise<Result[]> {
  const rows = await searchEntries.find(req, { where: { id: { in: [...ids] } } });
  const entries = new Map(rows.map((row) => [row.id, row]));
  const names = await organisationNames(
    req,
    rows.flatMap(({ organisation }) => organisation ?? []),
  );
  const last = await lastSubmissions(req, ids);
  return ids.flatMap((id): Result[] => {
    const entry = entries.get(id);
    if (!entry) return [];
    const { type, state, organisation } = entry;
    const title = isSingle(type) ? '' : (firstTitle(titlesOf(type, entry.texts)) ?? '');
    return [
      {
        collection: COLLECTION_OF[type],
        type,
        id,
        title,
        organisation: names.get(organisation ?? '') ?? null,
        state,
        ...actOf(entry),
        marked: marked(title, sought),
        unsent: entry.unsent,
        behind: entry.behind,
        place: sought.length > 0 ? placeIn(entry, sought, req.i18n.language) : null,
        toExamine: mayApprove(person, entry, last.get(id)),
      },
    ];
  });
}

/** Most organisations that the filter names. */
const MAX_ORGANISATIONS = 1000;

export async function organisationsFor(db: Db, person: Person) {
  const rows = await catalogue.find(db, {
    where: {
      and: [
        { type: { equals: 'organisation' } },
        { or: [{ published: { equals: true } }, readableBy(person, 'id')] },
      ],
    },
    sort: 'title',
    limit: MAX_ORGANISATIONS,
    select: { title: true },
  });
  return rows.map(({ id, title }) => ({ id, name: title }));
}

/** What a search says that names an organisation which is not there. */
export const goneIn = (
  { organisation }: Asked,
  organisations: SearchAnswer['organisations'],
): Said | undefined =>
  organisation === undefined || organisations.some(({ id }) => id === organisation)
    ? undefined
    : SEARCH_MESSAGES.badFilter('organisation');

/** Nothing that one types is a word: «?!» */
const isWordless = ({ q }: Asked): boolean => q !== undefined && soughtIn(q).length === 0;

/** Everything that fits, in order. */
const foundBy = (req: PayloadRequest, person: Person, asked: Asked) =>
  isWordless(asked)
    ? Promise.resolve([])
    : matches(req, entriesFor(asked, person), soughtIn(asked.q ?? ''));

/** How many documents fit; `null` while too many search. */
export async function countFor(
  req: PayloadRequest,
  person: Person,
  asked: Asked,
): Promise<number | null> {
  try {
    return await inTurn(async () => (await foundBy(req, person, asked)).length, 'count');
  } catch (error) {
    if (error instanceof VerbError && error.code === 'busy') return null;
    throw error;
  }
}

/** Texts that are not in the index yet, of those that the person may read. */
async function unreadFor(db: Db, person: Person): Promise<number> {
  const rows = await searchEntries.find(db, {
    where: { and: [readableBy(person, 'id'), { version: { equals: 0 } }] },
    limit: MAX_ORGANISATIONS,
    select: { type: true },
  });
  return rows.length;
}

/**
 * Searches what a person may read.
 * @param text the filters, as the address has them
 * @throws VerbError `bad-request` for a filter that makes no sense, `busy`
 */
export async function search(req: PayloadRequest, text: string): Promise<SearchAnswer> {
  const person = requirePerson(req);
  const { asked, wrong } = readSearch(text);
  if (wrong) throw new VerbError('bad-request', wrong);
  const organisations = await organisationsFor(req, person);
  const gone = goneIn(asked, organisations);
  if (gone) throw new VerbError('bad-request', gone);
  const found = ordered(await inTurn(() => foundBy(req, person, asked)), asked);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(asked.page ?? 1, pages);
  const ids = found.slice((page - 1) * PAGE, page * PAGE).map(({ id }) => id);
  return {
    count: found.length,
    page,
    pages,
    results: await resultsOf(req, person, ids, soughtIn(asked.q ?? '')),
    organisations,
    unread: await unreadFor(req, person),
  };
}
