// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { ActiveLocale } from '@portico/shared/locales';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Held } from '../../fields/codec/codec.ts';
import type { CandidateDocument } from '../../present/present.ts';
import { importDocument } from '../../present/import/document.ts';
import { filesOf } from '../../present/import/files.ts';
import { libraryOf } from '../../present/import/pictures.ts';
import { submissions } from '../../records/rows.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { BehindIn } from '../../records/translations.ts';
import { type KeptRows, versions } from '../../records/versions.ts';
import { completed } from '../candidate/load-working-copy.ts';
import { presentCopy } from '../candidate/presented.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import type { Target } from '../subject.ts';
import { fileWith, mediaShowing } from './media-showing.ts';

/** A former text of a document: one that was kept, or one that was submitted. */
export interface Version {
  readonly at: string;
  /** As a document of the contract; of one that was kept unchecked. */
  readonly document: () => Promise<CandidateDocument | PublishedDocument>;
  /** As rows of the working copy, by language; languages that it does not hold are absent. */
  readonly rows: () => Promise<KeptRows>;
  /** How far its translations were behind; absent where nobody kept that. */
  readonly behind?: BehindIn | undefined;
}

/** The inverse of a submission: the rows that it was presented from. */
async function rowsFrom(req: PayloadRequest, document: PublishedDocument): Promise<KeptRows> {
  const { pictures } = libraryOf(document);
  const media = new Map<string, string>();
  for (const picture of pictures) media.set(picture.key, await mediaShowing(req, picture));
  const files = new Map<string, string>();
  for (const { file } of filesOf(document))
    files.set(file.sha256, await fileWith(req, file.sha256));
  const { shared, locales } = importDocument(
    document,
    (key) => media.get(key) ?? '',
    ({ sha256 }) => files.get(sha256) ?? '',
  );
  return { ...locales, [DEFAULT_LOCALE]: { ...shared, ...locales[DEFAULT_LOCALE] } };
}

/** @throws VerbError `not-found` when it is not a version of this document, or not any more */
export async function findVersion(
  req: PayloadRequest,
  { type, id }: Target,
  version: string,
): Promise<Version> {
  const where = { and: [{ id: { equals: version } }, { document: { equals: id } }] };
  const kept = await versions.first(req, where);
  if (kept?.rows) {
    const { rows, begun, at, behind } = kept;
    // Every active language was kept.
    const held = rows as Readonly<Record<ActiveLocale, Held>>;
    const copy = () => completed(req, { type, id, in: held });
    return {
      at: at ?? begun,
      document: async () => (await presentCopy(req, await copy())).document,
      rows: async () => rows,
      behind: behind ?? undefined,
    };
  }
  const submission = await submissions.first(req, where);
  if (!submission) throw new VerbError('not-found', WORKFLOW_MESSAGES.noSuchVersion);
  const document = JSON.parse(submission.canonical) as PublishedDocument;
  return {
    at: submission.submittedAt,
    document: async () => document,
    rows: () => rowsFrom(req, document),
  };
}
