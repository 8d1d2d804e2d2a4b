// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, isSingle, TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { searchable } from '../values/search-words.ts';
import { flag, idOfDocument, internal, json, long, number, type RowOf, text } from './internal.ts';
import { deriveState, type State, type SubmissionState } from './states.ts';
import type { Db } from './table.ts';
import { isBehind } from './translations.ts';

/** Words by the field in which they stand. */
export type FieldWords = Readonly<Record<string, string>>;

/** … of what is written in each language, and of what is the same in all. */
export type EntryTexts = Readonly<Partial<Record<ActiveLocale | 'shared', FieldWords>>>;

/** Of rows that hold what is written below; those of less are made anew at the start. */
export const ENTRY_VERSION = 2;

/**
 * What a search asks of each document, of its working copy. All of it is derived and can be made anew: rows of
 * submissions and published documents note their states here, a save notes its words, each in its own transaction.
 */
export const searchEntries = internal('search-entries', {
  id: idOfDocument,
  version: number(),
  type: text<DocumentType>({ index: true }),
  organisation: text<string | null>({ index: true }),
  edition: text<string | null>({ index: true }),
  state: text<State>({ index: true }),
  /** State of the last submission. */
  sent: text<SubmissionState | null>(),
  submittedAt: text<string | null>({ index: true }),
  submittedBy: text<string | null>(),
  online: text<'yes' | 'gone' | null>(),
  /** When it was first published. */
  onlineSince: text<string | null>({ index: true }),
  /** Somebody changed it since it was sent. */
  unsent: flag(),
  /** ` citizens over65 ` */
  audiences: text<string | null>(),
  /** It has a title in English. */
  english: flag(),
  /** Not written any more: a migration takes no column away. */
  italianAt: text<string | null | undefined>(),
  englishAt: text<string | null | undefined>(),
  /** A field of its English is behind, as `translations` counts them. */
  behind: flag(),
  changedAt: text<string | null>({ index: true }),
  changedBy: text<string | null>(),
  changedByName: text<string | null>(),
  /** Its titles, as `searchable` makes them. */
  names: long<string | null>(),
  /** All of its words. */
  words: long<string | null>(),
  /** The words as they were written, for excerpts. */
  texts: json<EntryTexts | null>(),
});

export type SearchEntry = RowOf<typeof searchEntries>;

const spaced = (values: readonly string[]): string => ` ${values.join(' ')} `;

/** The titles in the texts of an entry, by language. */
export function titlesOf(
  type: DocumentType,
  texts: EntryTexts | null,
): Partial<Record<ActiveLocale, string>> {
  const { title } = TYPES[type];
  return Object.fromEntries(
    ACTIVE_LOCALES.flatMap((language) => {
      const found = texts?.[language]?.[title]?.trim();
      return found ? [[language, found]] : [];
    }),
  );
}

/** By what people know it: there is one home page, which its name finds. */
const namesOf = (type: DocumentType, titles: object): string[] => {
  const { it, en } = TYPES[type].words;
  return [...(isSingle(type) ? [it.one, en.one] : []), ...Object.values(titles)];
};

/** What a document has written in it, as its entry holds it. */
function written(type: DocumentType, texts: EntryTexts) {
  const titles = titlesOf(type, texts);
  const names = namesOf(type, titles);
  const all = Object.values(texts).flatMap((fields) => Object.values(fields));
  return {
    texts,
    english: titles.en !== undefined,
    names: searchable(names),
    words: searchable([...names, ...all]),
  };
}

/** What a save says of a document. */
export interface SavedEntry extends Pick<SearchEntry, 'id' | 'type' | 'organisation' | 'edition'> {
  /** In the languages of the save; those of others stay. */
  readonly texts: EntryTexts;
  readonly audiences: readonly string[];
  readonly at: string;
  /** `null`: set-up. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly isChanged: boolean;
  /** Somebody edited the text; otherwise it stays noted who did so last, when, and whether that was sent. */
  readonly isEdit: boolean;
}

/** What an entry says of the last edit. */
const EDIT = ['version', 'unsent', 'changedAt', 'changedBy', 'changedByName'];

const withoutEdit = (values: Partial<SearchEntry>): Partial<SearchEntry> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !EDIT.includes(name)));

/** Notes a save, in its transaction. */
export async function noteSaved(db: Db, saved: SavedEntry): Promise<void> {
  const { id, type, organisation, edition, at, by, isChanged } = saved;
  const [row] = await searchEntries.find(db, {
    where: { id: { equals: id } },
    limit: 1,
    select: { version: true, texts: true, behind: true, unsent: true },
  });
  const words = written(type, { ...row?.texts, ...saved.texts });
  const values = {
    version: ENTRY_VERSION,
    organisation,
    edition,
    ...words,
    audiences: spaced(saved.audiences),
    // An entry of an earlier version is one of this version from now on; in one of this version it stays as it is noted.
    behind: row?.version === ENTRY_VERSION ? row.behind : await isBehind(db, id),
    unsent: isChanged || (row?.unsent ?? false),
    changedAt: at,
    changedBy: by?.id ?? null,
    changedByName: by?.name ?? null,
  };
  if (row) await searchEntries.update(db, id, saved.isEdit ? values : withoutEdit(values));
  else await searchEntries.create(db, { id, type, state: 'draft', ...values });
}

/** Notes whether the English of a document is behind. */
export async function noteBehind(db: Db, document: string, behind: boolean): Promise<void> {
  const where = { and: [{ id: { equals: document } }, { behind: { not_equals: behind } }] };
  const [row] = await searchEntries.find(db, { where, limit: 1, select: { type: true } });
  if (row) await searchEntries.update(db, document, { behind });
}

type Standing = Pick<SearchEntry, 'id' | 'sent' | 'online'>;

const STANDING = { sent: true, online: true } as const;

const stateFrom = ({ sent, online }: Omit<Standing, 'id'>): State =>
  deriveState(
    online === null ? undefined : { withdrawn: online === 'gone' },
    sent === null ? undefined : { state: sent },
  );

async function noteStanding(
  db: Db,
  document: string,
  change: (row: Standing) => Partial<SearchEntry>,
): Promise<void> {
  const [row] = await searchEntries.find(db, {
    where: { id: { equals: document } },
    limit: 1,
    select: STANDING,
  });
  // A document without an entry gets one with all of this at the next start.
  if (!row) return;
  const changed = change(row);
  const state = stateFrom({ sent: row.sent ?? null, online: row.online ?? null, ...changed });
  await searchEntries.update(db, document, { ...changed, state });
}

interface Sent {
  readonly document: string;
  readonly state: SubmissionState;
  readonly submittedAt: string;
  readonly submittedBy: string;
}

/** Notes the state of the last submission of a document. @param isNew it was just sent */
export const noteSent = (
  db: Db,
  { document, state, submittedAt, submittedBy }: Sent,
  isNew: boolean,
): Promise<void> =>
  noteStanding(db, document, () => ({
    sent: state,
    submittedAt,
    submittedBy,
    ...(isNew && { unsent: false }),
    // What was taken or sent back is not on its way any more.
    ...((state === 'recalled' || state === 'returned') && { unsent: true }),
  }));

/** Notes that a document came online, or went. @param firstPublished of a document that never was online before */
export const noteOnline = (
  db: Db,
  document: string,
  withdrawn: boolean,
  firstPublished: string | undefined,
): Promise<void> =>
  noteStanding(db, document, () => ({
    online: withdrawn ? ('gone' as const) : ('yes' as const),
    ...(firstPublished !== undefined && { onlineSince: firstPublished }),
  }));

/** A new entry from what the records say of a document, without its words. */
export async function beginEntry(
  db: Db,
  known: Pick<
    SearchEntry,
    | 'id'
    | 'type'
    | 'organisation'
    | 'edition'
    | 'sent'
    | 'submittedAt'
    | 'submittedBy'
    | 'online'
    | 'onlineSince'
  > & { readonly titles: Readonly<Partial<Record<ActiveLocale, string>>> },
): Promise<void> {
  const { titles, ...row } = known;
  const { title } = TYPES[known.type];
  const texts = Object.fromEntries(
    Object.entries(titles).map(([language, name]) => [language, { [title]: name }]),
  );
  await searchEntries.create(db, {
    ...row,
    ...written(known.type, texts),
    state: stateFrom(row),
    version: 0,
    unsent: false,
    behind: await isBehind(db, known.id),
  });
}

/** What a document is found to say, by reading its working copy and what is noted of it. */
export interface ReadEntry
  extends Pick<
    SearchEntry,
    'id' | 'type' | 'changedAt' | 'changedBy' | 'changedByName' | 'unsent'
  > {
  readonly texts: EntryTexts;
  readonly audiences: readonly string[];
}

/** Makes an entry anew, but for its state and its owner, which stay as they are noted. */
export async function noteRead(
  db: Db,
  { id, type, texts, audiences, ...values }: ReadEntry,
): Promise<void> {
  await searchEntries.update(db, id, {
    ...values,
    ...written(type, texts),
    version: ENTRY_VERSION,
    audiences: spaced(audiences),
    behind: await isBehind(db, id),
  });
}
