// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName, DocumentType } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import type { State } from '../../records/states.ts';
import type { Permission } from '../../desk/permissions.ts';
import type { HistoryVerb } from '../../records/history.ts';
import type { SentAlong } from '../../desk/sent-along.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who did something, and when. */
export interface Act {
  readonly at: string;
  readonly by: Named | null;
}

/** What waits for approval. */
export interface Waiting extends Act {
  readonly id: string;
  readonly digest: string;
  readonly writers: readonly Named[];
  readonly languages: readonly string[];
}

/** Addresses of the page online, by language. */
export type Urls = Readonly<Record<string, string>>;

export interface HistoryLine extends Act {
  readonly verb: HistoryVerb;
  readonly reason?: string | null;
  /** Of an approval: how it reads, and the line of its audience. */
  readonly readingLevel?: Line | null;
}

/** A reading level, and the line that its audience asks for. */
export interface Line {
  readonly index: number;
  readonly needed: number;
}

/** How the site stands with a document, as its `release.json` says. */
export interface Live {
  /** Digest that the site shows, and since when. */
  readonly online: { readonly digest: string; readonly since: string } | null;
  /** Why the site could not show the approved text. */
  readonly refused: { readonly page: string | null; readonly reason: string } | null;
  /** Why the site waits for an operator. */
  readonly hold: string | null;
  /** The site did not answer: nothing is known of it. */
  readonly silent: boolean;
}

/** `GET /api/<collection>/<id>/status`: everything that the editor's bar says. */
export interface Status extends Live {
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** The working copy says something else than what waits or, with nothing waiting, than what is online. */
  readonly changed: boolean;
  readonly submission: Waiting | null;
  readonly returned: (Act & { readonly reason: string }) | null;
  readonly published: {
    readonly digest: string;
    readonly revision: number;
    readonly firstPublished: string;
    readonly modified: string;
    readonly urls: Urls;
  } | null;
  readonly withdrawn: (Act & { readonly reason: string }) | null;
  /** What would stop a submission now. */
  readonly issues: readonly Issue[];
  /** What to send with it, where nothing is missing but that others are online. */
  readonly together: readonly SentAlong[];
  readonly can: Readonly<
    Record<'submit' | 'recall' | 'approve' | 'return' | 'withdraw' | 'preview', Permission>
  >;
  /** Newest first. */
  readonly history: readonly HistoryLine[];
}

/** `GET /api/<collection>/<id>/submission/diff`: what a reviewer decides on. */
export interface Review {
  readonly submission: Waiting;
  readonly title: string;
  readonly before: PublishedDocument | null;
  readonly after: PublishedDocument;
  /** Names of the documents that these refer to, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
  readonly readingLevel: {
    readonly index: number;
    readonly needed: number;
    readonly below: boolean;
    readonly indicative: boolean;
    readonly hardest: readonly { readonly text: string; readonly index: number }[];
  } | null;
  readonly can: Readonly<Record<'approve' | 'return', Permission>>;
  /** What waits too and must go online with it. */
  readonly with: readonly Companion[];
}

export interface Companion {
  readonly collection: CollectionName;
  readonly id: string;
  readonly digest: string;
  readonly title: string;
  /** Where it is harder to read than its audience should find it. */
  readonly level: Line | null;
}

/** One document on the first page. */
export interface Row extends Act {
  readonly collection: CollectionName;
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly state: State;
  readonly changed?: boolean;
  readonly reason?: string | null;
  readonly digest?: string | null;
  readonly urls?: Urls;
  readonly approve?: Permission;
}

/** `GET /api/desk`: what waits for this person. */
export interface Desk {
  readonly waiting: readonly Row[];
  readonly returned: readonly Row[];
  readonly pending: readonly Row[];
  readonly drafts: readonly Row[];
  readonly online: readonly Row[];
  readonly withdrawn?: readonly Row[];
}
