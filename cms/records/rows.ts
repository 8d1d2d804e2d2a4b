// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { table } from './table.ts';

/** A person who wrote in a submission; frozen with it. */
export interface Contributor {
  /** Key of the row in `contributions`. */
  readonly key: string;
  readonly user: string;
  readonly name: string;
  /** When they last wrote; approval removes the contribution only if it has the same moment. */
  readonly at: string;
}

export type SubmissionState =
  | 'pending'
  | 'approved'
  | 'returned'
  | 'recalled'
  /** Submitted again, before a decision or after it was returned. */
  | 'replaced'
  /** The document was withdrawn while this waited. */
  | 'withdrawn';

/** A text submitted for approval. */
export interface SubmissionRow {
  readonly id: string;
  /** `<document>` while it waits, `<document>/<number>` afterwards: unique, so that one waits at most. */
  readonly slot: string;
  readonly document: string;
  readonly type: DocumentType;
  readonly state: SubmissionState;
  /** Canonical JSON text of the document. */
  readonly canonical: string;
  readonly digest: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly edition: string | null;
  /** Languages taken from the working copy; the others are as online. */
  readonly languages: readonly ActiveLocale[];
  readonly contributors: readonly Contributor[];
  readonly submittedBy: string;
  readonly submittedByName: string;
  readonly submittedAt: string;
  readonly closedBy: string | null;
  readonly closedByName: string | null;
  readonly closedAt: string | null;
  /** Why it was returned, or approved below the reading level. */
  readonly reason: string | null;
}

/** A document that is or was online: one row each, never removed. */
export interface PublishedRow {
  /** Of the document. */
  readonly id: string;
  readonly type: DocumentType;
  readonly canonical: string;
  readonly digest: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly edition: string | null;
  readonly firstPublished: string;
  readonly modified: string;
  /** Of the last approval or withdrawal. */
  readonly revision: number;
  /** Hash of that revision: the manifest is one read of these rows. */
  readonly revisionHash: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly slugs: Readonly<Partial<Record<ActiveLocale, string>>>;
}

/** One step in the history of all that is published; never changed, never removed. It begins with revision 0. */
export interface RevisionRow {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  readonly previous: string;
  readonly lineage: string;
  readonly at: string;
  readonly changes: readonly { readonly id: string; readonly digest: string | null }[];
}

/** An address and the document that it belongs to. */
export interface AddressRow {
  readonly id: string;
  /** `<type>/<language>/<slug>`, unique. */
  readonly key: string;
  readonly document: string;
  readonly language: ActiveLocale;
  readonly slug: string;
  /** The document was published there: the address is its own for ever. */
  readonly fixed: boolean;
}

/** A person who wrote something that is not approved yet. */
export interface ContributionRow {
  readonly id: string;
  /** `<subject>/<user>`, unique. */
  readonly key: string;
  /** Document or media file. */
  readonly subject: string;
  readonly user: string;
  readonly name: string;
  readonly at: string;
}

/** A file in the blob store that a published document shows. */
export interface BlobUseRow {
  readonly id: string;
  readonly blob: string;
  readonly document: string;
}

/**
 * A document that can be referred to, with no more of it than its name. Pickers read it, so that the working copies of
 * others stay closed.
 */
export interface CatalogueRow {
  /** Of the document. */
  readonly id: string;
  readonly type: DocumentType;
  /** As online; as in the working copy when it never was. */
  readonly title: string;
  readonly organisation: string | null;
  readonly edition: string | null;
  readonly published: boolean;
}

export const submissions = table<SubmissionRow>('submissions');
export const published = table<PublishedRow>('published-documents');
export const revisions = table<RevisionRow>('revisions');
export const addresses = table<AddressRow>('addresses');
export const contributions = table<ContributionRow>('contributions');
export const blobUses = table<BlobUseRow>('blob-uses');
export const catalogue = table<CatalogueRow>('catalogue');
