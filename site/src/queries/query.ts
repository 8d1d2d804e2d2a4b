// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { AllOf, Entry } from './entry.ts';
import type { IndexedEntry, IndexName } from './indexes.ts';

export type { Entry } from './entry.ts';

/** The file of a sheet. */
export interface Sheet {
  readonly bytes: number;
  readonly pages: number;
}

/**
 * The accepted documents of one moment, indexed. Lists are in order of first publication, then id, oldest first.
 * Only queries read it; pages ask queries.
 */
export interface Store {
  /** The civil date in Europe/Rome, `YYYY-MM-DD`. A query that reads it is asked again after midnight. */
  readonly today: string;
  get<T extends DocumentType>(type: T, id: string): Entry<T> | undefined;
  /** Why and when a document was withdrawn. */
  withdrawal(id: string): Withdrawal | undefined;
  readonly all: AllOf;
  withdrawals(): readonly Withdrawal[];
  /** The A4 sheet of what has this digest (`sheetDigest` of `sheets.ts`); `undefined` until it is made. */
  sheet(digest: string, locale: ActiveLocale): Sheet | undefined;
  /** The entries under a key of an index (`indexes.ts`), in its order. */
  by<N extends IndexName>(index: N, key: string): readonly IndexedEntry<N>[];
}

/** JSON values: what a query takes and gives, so that key and answer have a canonical text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * A question to the store: a pure function of what is accepted and of `params`. While a page renders each
 * question notes its key (name and params) and the hash of its answer; after a sync it is asked again, and pages
 * with another answer are rendered again. An `Entry` inside an answer counts as its digest.
 */
export interface Query<P extends Json, A> {
  readonly name: string;
  readonly answer: (store: Store, params: P) => A;
}

/** `Astro.locals.ask`: answers a query, and notes that the page asked it. */
export type Ask = <P extends Json, A>(query: Query<P, A>, params: P) => A;
