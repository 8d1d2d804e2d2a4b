// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Said } from '../../i18n/said.ts';
import { spoken } from '../../i18n/said.ts';
import { hidesTarget } from '../../values/wrapped-links.ts';
import { FORM_MESSAGES } from './messages.ts';
import type { File as LibraryFile, Media } from '../../payload-types.ts';

/** A media row with its alternative text in every language. */
export type MediaRow = Omit<Media, 'alt'> & {
  readonly alt?: Partial<Record<ActiveLocale, string | null>> | null;
};

/** The row of a file with its name in every language. */
export type FileRow = Omit<LibraryFile, 'title'> & {
  readonly title?: Partial<Record<ActiveLocale, string | null>> | null;
};

/** The rows of media, files and catalogue that a document refers to. */
export interface Lookup {
  /** The media row of a picture; `undefined` when it is gone. */
  readonly media: (id: string) => MediaRow | undefined;
  /** May the person choose the licence of a picture? Absent where nobody asks. */
  readonly mayChange?: (row: MediaRow) => boolean;
  /** Does what is online of the document show the picture already? It stays there without a licence. */
  readonly isOnline?: (row: MediaRow) => boolean;
  /** The row of a file; `undefined` when it is gone. */
  readonly file: (id: string) => FileRow | undefined;
  /** The type of a document; `undefined` when it is gone. */
  readonly typeOf: (id: string) => DocumentType | undefined;
}

/** Input of `present` besides the row, for one language. */
export interface Presenting {
  readonly locale: ActiveLocale;
  /** Path of the field in the form, for issues. */
  readonly field: string;
  /** Inside a text all belongs to the field of the editor around it. */
  readonly insideText?: true;
  readonly lookup: Lookup;
  /** Collects what cannot be presented. */
  readonly issues: Issue[];
  /** Language of the desk in which issues are said. */
  readonly language: string;
}

/** Notes that something at this field cannot be presented; once, however often it stands there. */
export function noteIssue(at: Presenting, code: string, message: Said): void {
  const { field, locale, language } = at;
  const issue = { code, field, locale, message: spoken(message, language) };
  const isNoted = at.issues.some(
    (one) => one.field === field && one.locale === locale && one.message === issue.message,
  );
  if (!isNoted) at.issues.push(issue);
}

/** Asks for another address where one hides its target. */
export function noteHidden(at: Presenting, address: string): void {
  if (hidesTarget(address)) noteIssue(at, 'link-hidden', FORM_MESSAGES.linkHidden(address));
}

/** The type of a document that is named by its id alone. */
export function typeOf(at: Presenting, id: string): DocumentType | undefined {
  const type = at.lookup.typeOf(id);
  if (type === undefined) noteIssue(at, 'reference-gone', FORM_MESSAGES.reference);
  return type;
}
