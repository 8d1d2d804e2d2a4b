// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { flag, idOfDocument, internal, json, long, number, type RowOf, text } from './internal.ts';
import { noteOnline, noteSent } from './search-entries.ts';
import type { SubmissionState } from './states.ts';
import type { Titles } from './titles.ts';

/** A person who wrote in a submission; frozen with it. */
export interface Contributor {
  /** Key of the row in `contributions`. */
  readonly key: string;
  readonly user: string;
  readonly name: string;
  /** When they last wrote; approval removes the contribution only if it has the same moment. */
  readonly at: string;
}

/** What a submission tells readers of the change that it brings: by language, or nothing, of a small correction. */
export interface SubmittedNote {
  readonly text?: Readonly<Partial<Record<ActiveLocale, string>>>;
  readonly small?: true;
}

const submissionTable = internal('submissions', {
  /** `<document>` while it waits for a decision or its moment, `<document>/<number>` afterwards: unique, so that one waits at most. */
  slot: text({ unique: true }),
  document: text({ index: true }),
  type: text<DocumentType>(),
  state: text<SubmissionState>({ index: true }),
  /** Canonical JSON text of the document. */
  canonical: long(),
  digest: text(),
  title: text(),
  organisation: text<string | null>({ index: true }),
  edition: text<string | null>({ index: true }),
  /** Languages taken from the working copy; the others are as online. */
  languages: json<readonly ActiveLocale[]>(),
  /** Languages that it takes off the site; none in rows of before. */
  offline: json<readonly ActiveLocale[] | null>(),
  contributors: json<readonly Contributor[]>(),
  submittedBy: text(),
  submittedByName: text(),
  submittedAt: text({ index: true }),
  closedBy: text<string | null>(),
  closedByName: text<string | null>(),
  closedAt: text<string | null>(),
  /** Why it was returned, or approved below the reading level. */
  reason: long<string | null>(),
  /** Of a returned one: the points of its reason, from 0, that a reviewer found done afterwards. */
  pointsDone: json<readonly number[] | null | undefined>(),
  /** When it comes online, ISO 8601 in UTC; at the approval when absent. */
  publishAt: text<string | null | undefined>(),
  /** When what it brings goes offline again. */
  withdrawAt: text<string | null | undefined>(),
  /** Of a text that was online when it was sent. */
  note: json<SubmittedNote | null | undefined>(),
  /** Fields of each language that would go online older than their original; none in rows of before. */
  behind: json<Partial<Record<ActiveLocale, readonly string[]>> | null | undefined>(),
  /** When a remark on it was last opened: an approval at the same moment meets this write, and begins again. */
  remarkedAt: text<string | null | undefined>(),
});

export type SubmissionRow = RowOf<typeof submissionTable>;

const SENT = { document: true, state: true, submittedAt: true, submittedBy: true } as const;

/** Each write of a state is noted for the search as well, in the same transaction. */
export const submissions: typeof submissionTable & {
  /** Takes the place of one that waits, by a verb that sends nothing: what was not sent is not sent by that. */
  readonly createInPlace: typeof submissionTable.create;
} = {
  ...submissionTable,
  createInPlace: async (db, data) => {
    const row = await submissionTable.create(db, data);
    await noteSent(db, row, false);
    return row;
  },
  create: async (db, data) => {
    const row = await submissionTable.create(db, data);
    await noteSent(db, row, true);
    return row;
  },
  update: async (db, id, data) => {
    await submissionTable.update(db, id, data);
    if (data.state === undefined) return;
    const where = { id: { equals: id } };
    const [row] = await submissionTable.find(db, { where, limit: 1, select: SENT });
    if (row) await noteSent(db, row, false);
  },
};

/** Documents that are or were online: one row each, never removed. */
const publishedTable = internal('published-documents', {
  id: idOfDocument,
  type: text<DocumentType>({ index: true }),
  canonical: long(),
  digest: text({ index: true }),
  title: text(),
  organisation: text<string | null>({ index: true }),
  edition: text<string | null>({ index: true }),
  firstPublished: text(),
  modified: text(),
  /** Of the last approval or withdrawal. */
  revision: number({ index: true }),
  /** Hash of that revision: the manifest is one read of these rows. */
  revisionHash: text(),
  version: number(),
  withdrawn: flag(),
  withdrawnAt: text<string | null>(),
  withdrawnReason: long<string | null>(),
  /** When it goes offline, and who decided that: a person who may not withdraw any more decides nothing. */
  withdrawAt: text<string | null | undefined>({ index: true }),
  withdrawBy: text<string | null | undefined>(),
  withdrawByName: text<string | null | undefined>(),
  slugs: json<Readonly<Partial<Record<ActiveLocale, string>>>>(),
  /** Languages that were taken off by themselves; none in rows of before. */
  offline: json<readonly ActiveLocale[] | null>(),
  /** Day from which the next check of the text is counted, as the document says it; see `shared/verification.ts`. */
  checkedOn: text<string | null | undefined>({ index: true }),
  /** Day that an editor chose for the next check. */
  verifyBy: text<string | null | undefined>({ index: true }),
  /** Last day of an event. */
  endsOn: text<string | null | undefined>(),
});

export type PublishedRow = RowOf<typeof publishedTable>;

/** That a document came online, or went, is noted for the search as well, in the same transaction. */
export const published: typeof publishedTable = {
  ...publishedTable,
  create: async (db, data) => {
    const row = await publishedTable.create(db, data);
    await noteOnline(db, row.id, row.withdrawn, row.firstPublished);
    return row;
  },
  update: async (db, id, data) => {
    await publishedTable.update(db, id, data);
    if (data.withdrawn !== undefined) await noteOnline(db, id, data.withdrawn, undefined);
  },
};

/** Steps in the history of all that is published; never changed, never removed. It begins with revision 0. */
export const revisions = internal('revisions', {
  revision: number({ unique: true }),
  hash: text(),
  previous: text(),
  lineage: text(),
  at: text(),
  changes: json<readonly { readonly id: string; readonly digest: string | null }[]>(),
});

export type RevisionRow = RowOf<typeof revisions>;

export const addresses = internal('addresses', {
  /** `<type>/<language>/<slug>`, unique. */
  key: text({ unique: true }),
  document: text({ index: true }),
  language: text<ActiveLocale>(),
  slug: text(),
  /** The document was published there: the address is its own for ever. */
  fixed: flag(),
});

/** Persons who wrote something that is not approved yet. */
export const contributions = internal('contributions', {
  /** `<subject>/<user>`, unique. */
  key: text({ unique: true }),
  /** Document or media file. */
  subject: text({ index: true }),
  user: text(),
  name: text(),
  at: text(),
});

/** Files in the blob store that published documents show. */
export const blobUses = internal('blob-uses', {
  blob: text({ index: true }),
  document: text({ index: true }),
});

/** References from documents that are online (`document`) to others (`target`). */
export const referenceUses = internal('reference-uses', {
  target: text({ index: true }),
  document: text({ index: true }),
});

/**
 * Documents that can be referred to, with no more of them than their names. Pickers read it, so that the working copies
 * of others stay closed.
 */
export const catalogue = internal('catalogue', {
  id: idOfDocument,
  type: text<DocumentType>({ index: true }),
  /** As online; as in the working copy when it never was. Of another language where there is none in Italian. */
  title: text({ index: true }),
  /** The same titles in all languages, folded: pickers look in it. */
  folded: long<string | null>(),
  /** Titles in the working copy. */
  titles: json<Titles | null>({ hidden: true }),
  /** The same, folded: lists look in it. */
  working: long<string | null>({ hidden: true }),
  organisation: text<string | null>({ index: true }),
  edition: text<string | null>({ index: true }),
  published: flag(),
});

export type CatalogueRow = RowOf<typeof catalogue>;
