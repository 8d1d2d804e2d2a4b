// SPDX-License-Identifier: AGPL-3.0-or-later
import { foreignIn } from './foreign.ts';
import { withoutHarmless, withoutPrevented } from './harmless.ts';
import { listsNamed } from './intent.ts';
import { type Meant, meantIn } from './said.ts';
import * as english from './situation-words.en.ts';
import * as italian from './situation-words.it.ts';

/**
 * What people say of each situation of the help page, by its place there; `help` is the page itself, and a language its
 * page in that language.
 */
const SITUATIONS: Readonly<Record<string, Meant>> = {
  it: italian.SITUATIONS,
  en: english.SITUATIONS,
};

/** What is pinned above the results of a query, by the names that the page knows. */
export interface Pinned {
  /** Where somebody who writes this wants to go at once: situations, and help in their language. */
  readonly told: readonly string[];
  /** Lists and pages that the query names. */
  readonly named: readonly string[];
}

/** The name of the search in a language, for what somebody wrote in it elsewhere; only those of the portal have one. */
export const searchIn = (language: string): string => `search ${language}`;

/** What stands above the results. It needs no index: it is there before any of them. */
export function pinned(query: string, locale: string): Pinned {
  const foreign = foreignIn(query, locale);
  if (foreign.length > 0) return { told: foreign, named: foreign.map(searchIn) };
  return { told: situationsIn(query, locale), named: listsNamed(query, locale) };
}

/** The situations of which a text tells, that first which it tells in most words. */
export function situationsIn(text: string, locale: string): readonly string[] {
  const told = meantIn(withoutHarmless(text, locale), locale, SITUATIONS[locale] ?? {});
  return withoutPrevented(told, text, locale);
}
