// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { SheetType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';

/** The document of which a sheet is made. */
export type SheetDocument = Extract<PublishedDocument, { type: SheetType }>;

/** What every sheet of a language says besides its text. */
export interface SheetFrame {
  readonly portalName: string;
  readonly city: string;
  /** Of the portal: «CC BY 4.0». */
  readonly licence: string;
  /** Numbers to call. */
  readonly numbers: readonly { readonly name: string; readonly phone: string }[];
  /** Address of «Serve aiuto?», with its origin. */
  readonly help: string;
}

/** Addresses, with their origin, of the documents that a text links to and that are online, by `<type>/<id>`. */
export type SheetLinks = Readonly<Record<string, string>>;

/** A document of which a sheet is made, and what its sheet says besides its text. */
export interface SheetPart {
  readonly document: SheetDocument;
  readonly links?: SheetLinks;
  /** Address of the page, with its origin. */
  readonly address: string;
  /** When it has one of its own: another than that of the portal. */
  readonly licence?: string;
}

/** One file to be made. */
export interface SheetJob extends SheetPart {
  readonly locale: ActiveLocale;
  readonly frame: SheetFrame;
  /** Civil date of the last approved edit of what it prints. */
  readonly updated: string;
  /** Sheets of a kit, in its order: each begins on a leaf of its own, after the text of the kit. */
  readonly parts?: readonly SheetPart[];
}

/** What the child answers to the jobs that it was sent, in their order: a sheet, or why there is none. */
export type SheetAnswer =
  | { readonly pdf: Uint8Array; readonly pages: number }
  | { readonly reason: string };
