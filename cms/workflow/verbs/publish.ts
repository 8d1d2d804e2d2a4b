// SPDX-License-Identifier: AGPL-3.0-or-later
import { blobsIn } from '@portico/shared/contract/blob';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { Author } from '../../records/contributors.ts';
import { fixAddresses, slugsIn } from '../../records/addresses.ts';
import { cataloguePublished } from '../../records/catalogue.ts';
import {
  announcedIn,
  closeAnnouncement,
  openAnnouncement,
  sameAnnounced,
} from '../../records/announcements.ts';
import { titlesIn } from '../../records/titles.ts';
import { checkColumns } from '../../records/verification.ts';
import { writeReferenceUses } from '../../records/reference-uses.ts';
import { blobUses, published, type RevisionRow, type SubmissionRow } from '../../records/rows.ts';
import type { Found } from '../subject.ts';
import type { Work } from '../../records/transaction.ts';

export interface Publishing {
  readonly found: Found;
  readonly submission: Pick<
    SubmissionRow,
    'canonical' | 'digest' | 'title' | 'withdrawAt' | 'offline'
  >;
  readonly document: PublishedDocument;
  readonly revision: RevisionRow;
  /** Who approved it, and so decided when it goes offline. */
  readonly by: Author;
  /** From when on it is online; now where it is absent. */
  readonly at?: string;
}

/** Languages that were taken off by themselves, with this publication or before it, and are not online again. */
function takenOff({ found, submission, document }: Publishing): ActiveLocale[] {
  const ever = [...(found.standing.published?.offline ?? []), ...(submission.offline ?? [])];
  return ACTIVE_LOCALES.filter((one) => ever.includes(one) && !document.locales[one]);
}

/** Writes the published row. `firstPublished` stays for ever, `modified` moves with each approved edit. */
async function writeRow(work: Work, publishing: Publishing): Promise<void> {
  const { found, submission, document, revision, by, at = work.now } = publishing;
  const { withdrawAt = null } = submission;
  const former = found.standing.published;
  const row = {
    type: found.type,
    canonical: submission.canonical,
    digest: submission.digest,
    title: submission.title,
    ...found.owner,
    modified: at,
    revision: revision.revision,
    revisionHash: revision.hash,
    version: (former?.version ?? 0) + 1,
    withdrawn: false,
    withdrawnAt: null,
    withdrawnReason: null,
    withdrawAt,
    withdrawBy: withdrawAt && by.id,
    withdrawByName: withdrawAt && by.name,
    slugs: slugsIn(document),
    offline: takenOff(publishing),
    ...checkColumns(document, at),
  };
  if (former) await published.update(work.req, found.id, row);
  else await published.create(work.req, { id: found.id, firstPublished: at, ...row });
}

/** A change that went online at once, and that the new text says otherwise, waits for nobody any more. */
async function closeOutdated(work: Work, { document, by }: Publishing): Promise<void> {
  if (document.type !== 'event') return;
  const open = await openAnnouncement(work.req, document.id);
  if (open && !sameAnnounced(announcedIn(document), open.announced))
    await closeAnnouncement(work, open, by, { state: 'replaced' });
}

/** Puts one document online, as it was submitted. */
export async function publish(work: Work, publishing: Publishing): Promise<void> {
  const { found, submission, document } = publishing;
  await writeRow(work, publishing);
  await blobUses.remove(work.req, { document: { equals: found.id } });
  for (const { sha256: blob } of blobsIn(document))
    await blobUses.create(work.req, { blob, document: found.id });
  await closeOutdated(work, publishing);
  await writeReferenceUses(work.req, document);
  await fixAddresses(work.req, found.id);
  const { type, id, owner } = found;
  const names = { title: submission.title, titles: titlesIn(type, document) };
  await cataloguePublished(work.req, { id, type, ...names, ...owner });
}
