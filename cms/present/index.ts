// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { RowOf, WorkingCopy } from './working-copy.ts';
import { article } from './article.ts';
import { edition } from './edition.ts';
import { event } from './event.ts';
import { home } from './home.ts';
import { organisation } from './organisation.ts';
import { type Presented, type Presenter, presentWith } from './presented.ts';
import { settings } from './settings.ts';
import { topic } from './topic.ts';
import { venue } from './venue.ts';

export type { Presented };

/** How each type is presented. A type that is missing here does not compile. */
const PRESENTERS: { readonly [T in DocumentType]: Presenter<T> } = {
  settings,
  home,
  organisation,
  topic,
  venue,
  edition,
  event,
  article,
};

/**
 * Presents a working copy as a document of the contract. Pure and total: what is missing is absent, what is malformed
 * is passed on, so that the schema names it; what the contract could not even say is an issue.
 */
export function present<T extends DocumentType>(
  type: T,
  copy: WorkingCopy<T>,
  languages: readonly ActiveLocale[],
): Presented {
  return presentWith<T>(PRESENTERS[type], copy, languages);
}

/** What a document is called in one language. */
const NAMES: { readonly [T in DocumentType]: (row: RowOf<T>) => string | null | undefined } = {
  settings: (row) => row.portalName,
  home: (row) => row.claim,
  organisation: (row) => row.name,
  topic: (row) => row.title,
  venue: (row) => row.name,
  edition: (row) => row.title,
  event: (row) => row.title,
  article: (row) => row.title,
};

/** The languages in which a document has a title: those that somebody has begun to write. */
export function writtenLanguages<T extends DocumentType>(copy: WorkingCopy<T>): ActiveLocale[] {
  const nameOf: (row: RowOf<T>) => string | null | undefined = NAMES[copy.type];
  return ACTIVE_LOCALES.filter((locale) => (nameOf(copy.in[locale]) ?? '').trim() !== '');
}

/** Every picture that a working copy shows, by the id of its media row. */
export const mediaIn = (copy: WorkingCopy): string[] => [...copy.media.keys()];
