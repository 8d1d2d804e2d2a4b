// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Contributor, contributions, submissions } from './rows.ts';
import type { Db } from './table.ts';

/** A person who writes or uses a verb. */
export interface Author {
  readonly id: string;
  readonly name: string;
}

/**
 * Notes that a person wrote a document, or a media file with its alternative text, in the transaction of the save.
 * @param subject id of the document or media file
 * @param at moment of the save, as in its row
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

/** Does something that writes a subject without making a person one of its authors. */
export async function keepContribution(
  db: Db,
  { id }: Author,
  subject: string,
  write: () => Promise<void>,
): Promise<void> {
  const key = { key: { equals: `${subject}/${id}` } };
  const former = await contributions.first(db, key);
  await write();
  if (former) await contributions.update(db, former.id, { at: former.at });
  else await contributions.remove(db, key);
}

/** Everyone who wrote in a document and its pictures since their last approval. */
export async function contributorsOf(db: Db, subjects: readonly string[]): Promise<Contributor[]> {
  const rows = await contributions.find(db, { where: { subject: { in: [...subjects] } } });
  return rows.map(({ key, user, name, at }) => ({ key, user, name, at }));
}

/** Did a person write anything at all after a moment? */
export const wroteAfter = async (db: Db, user: string, moment: string): Promise<boolean> =>
  (await contributions.first(db, {
    and: [{ user: { equals: user } }, { at: { greater_than: moment } }],
  })) !== undefined;

/** Removes the contributions that an approval covered; who wrote again since stays noted. */
export async function clearContributions(db: Db, covered: readonly Contributor[]): Promise<void> {
  for (const { key, at } of covered)
    await contributions.remove(db, { and: [{ key: { equals: key } }, { at: { equals: at } }] });
}

/**
 * Makes the authors of a withdrawn document contributors again, so that none of them puts it back alone (I6): those of
 * every approved submission, because each edit builds on those before it.
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
