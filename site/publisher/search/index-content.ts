// SPDX-License-Identifier: AGPL-3.0-or-later
import { digestOf } from '@portico/shared/canonical';
import type { Alias } from '../../src/search/misspellings.ts';
import type { Site } from '../render/site.ts';
import { aliasesOf } from './search-state.ts';
import { type SearchPage, searchablePages, signatureOf } from './searchable-pages.ts';

/** What an index of a site is made of. */
export interface IndexContent {
  readonly pages: readonly SearchPage[];
  /** Misspellings and everyday words, by language: with others the answers of the index are others. */
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
  /** Hash over both: the same content makes the same index. */
  readonly signature: string;
  /** What its pages do not name any more; see {@link withdrawalsOf}. */
  readonly withdrawn: readonly string[];
}

/** Each withdrawal by a name of its own: a document may be withdrawn again. */
export const withdrawalsOf = ({ withdrawals }: Pick<Site, 'withdrawals'>): string[] =>
  [...withdrawals.values()].map(({ id, revision }) => `${id} ${revision}`);

/** Is one of these withdrawals unknown to what was made with those? Its words may then stand in it. */
export function knowsLess(known: readonly string[], withdrawn: readonly string[]): boolean {
  const names = new Set(known);
  return withdrawn.some((name) => !names.has(name));
}

/** Found once for each state of the site: it is asked several times for each release. */
const known = new WeakMap<Site, IndexContent>();

/** What an index of what is online is made of. */
export function contentOf(site: Site): IndexContent {
  const former = known.get(site);
  if (former) return former;
  const pages = searchablePages(site);
  const aliases = aliasesOf(site);
  const signature = digestOf({ pages: signatureOf(pages), aliases });
  const content = { pages, aliases, signature, withdrawn: withdrawalsOf(site) };
  known.set(site, content);
  return content;
}
