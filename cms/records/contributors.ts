// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Contributor, contributions, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** Somebody who does something with a document. */
export interface Author {
  readonly id: string;
  readonly name: string;
}

/**
 * Notes that somebody wrote something: a document, or a media file with its alternative text. Runs in
 * the transaction of the save itself.
 * @param subject id of the document or media file
 * @param at moment of the save, as its row has it
 */
export async function noteContribution(
  db: Db,
  { id, name }: Author,
  subject: string,
  at: string,
): Promise<void> {
  const key = `${subject}/${id}`;
  const row = await contributions.first(db, { key: { equals: key } });
  if (row) await contributions.update(db, row.id, { at, name });
  else await contributions.create(db, { key, subject, user: id, name, at });
}

/** Who wrote what would be submitted now: the document and the pictures in it. */
export async function contributorsOf(db: Db, subjects: readonly string[]): Promise<Contributor[]> {
  const rows = await contributions.find(db, { where: { subject: { in: [...subjects] } } });
  return rows.map(({ key, user, name, at }) => ({ key, user, name, at }));
}

/** Approval clears what it covered: who wrote again since stays. */
export async function clearContributions(db: Db, covered: readonly Contributor[]): Promise<void> {
  for (const { key, at } of covered)
    await contributions.remove(db, { and: [{ key: { equals: key } }, { at: { equals: at } }] });
}

/**
 * What is withdrawn is unapproved again: its authors are noted as if they had just written it, so that none of them
 * puts it back alone (I6). All that was ever approved counts, because each edit stands on those before it.
 */
export async function restoreContributions(db: Db, document: string): Promise<void> {
  const approved = await submissions.find(db, {
    where: { and: [{ document: { equals: document } }, { state: { equals: 'approved' } }] },
    select: { contributors: true },
  });
  const authors = new Map(
    approved.flatMap(({ contributors }) => contributors).map((author) => [author.key, author]),
  );
  const noted = await contributions.find(db, { where: { key: { in: [...authors.keys()] } } });
  for (const { key } of noted) authors.delete(key);
  for (const { key, user, name, at } of authors.values()) {
    const subject = key.slice(0, -(user.length + 1));
    await contributions.create(db, { key, subject, user, name, at });
  }
}
