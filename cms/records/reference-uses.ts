// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Payload } from 'payload';
import { published, referenceUses, type SubmissionRow, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** Removes the references of a document that is no longer online. */
export const removeReferenceUses = (db: Db, document: string): Promise<void> =>
  referenceUses.remove(db, { document: { equals: document } });

/** Replaces the references of a document. */
export async function writeReferenceUses(db: Db, document: PublishedDocument): Promise<void> {
  const { id } = document;
  await removeReferenceUses(db, id);
  const targets = new Set(referencesIn(document).map((reference) => reference.id));
  targets.delete(id);
  for (const target of targets) await referenceUses.create(db, { target, document: id });
}

/** A document that is online, or will be at its moment, and refers to another one. */
export interface Referrer {
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
}

/** The documents that are online and refer to a document, by title. */
export async function referrersOf(db: Db, target: string): Promise<Referrer[]> {
  const uses = await referenceUses.find(db, { where: { target: { equals: target } } });
  const ids = uses.map(({ document }) => document);
  const rows = await published.findAmong(db, 'id', ids, { select: { type: true, title: true } });
  const referrers = rows.map(({ id, type, title }) => ({ id, type, title }));
  return referrers.sort((a, b) => a.title.localeCompare(b.title, 'it'));
}

/** The documents that will be online at their moment and refer to a document then, by title. */
export async function scheduledReferrersOf(
  db: Db,
  target: string,
): Promise<(Referrer & Pick<SubmissionRow, 'publishAt'>)[]> {
  const scheduled = await submissions.find(db, {
    where: { state: { equals: 'scheduled' } },
    select: { document: true, type: true, title: true, canonical: true, publishAt: true },
    sort: 'title',
  });
  return scheduled
    .filter(
      ({ document, canonical }) =>
        document !== target &&
        referencesIn(JSON.parse(canonical) as PublishedDocument).some(({ id }) => id === target),
    )
    .map(({ document: id, type, title, publishAt }) => ({ id, type, title, publishAt }));
}

/** Those that are online, and those that will be at their moment. */
export async function allReferrersOf(db: Db, target: string): Promise<Referrer[]> {
  const online = await referrersOf(db, target);
  const known = new Set(online.map(({ id }) => id));
  const coming = (await scheduledReferrersOf(db, target)).filter(({ id }) => !known.has(id));
  return [...online, ...coming.map(({ id, type, title }) => ({ id, type, title }))];
}

/**
 * Writes the references of documents published before this table existed; for MongoDB, which has no migrations. After an
 * interruption the next start continues.
 */
export async function writeOlderReferenceUses(payload: Payload): Promise<void> {
  const db = { payload };
  const uses = await referenceUses.find(db, { select: { document: true } });
  const written = new Set(uses.map(({ document }) => document));
  const online = await published.find(db, {
    where: { withdrawn: { equals: false } },
    select: { canonical: true },
  });
  for (const { id, canonical } of online)
    if (!written.has(id)) await writeReferenceUses(db, JSON.parse(canonical) as PublishedDocument);
}
