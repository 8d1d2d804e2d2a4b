// SPDX-License-Identifier: AGPL-3.0-or-later
import { idOfDocument, internal, json } from './internal.ts';
import type { Db } from './table.ts';

/** Who last changed a part of a working copy, and from which open form. */
export interface Edit {
  /** `null` when it came from no form of the desk. */
  readonly form: string | null;
  /** Counts the saves of the form. */
  readonly number: number;
  readonly name: string;
  /** `updatedAt` of the working copy after that save. */
  readonly at: string;
}

export type Edits = Readonly<Record<string, Edit>>;

/**
 * The last change of each part of a working copy, by `<part>` or, where it is written in each language,
 * `<part>@<language>`: by it a save knows what others changed since its form was filled.
 */
export const edits = internal('edits', { id: idOfDocument, parts: json<Edits>() });

/** Milliseconds after which a change is forgotten: no form is open that long, a session lasts hours. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export async function editsOf(db: Db, document: string): Promise<Edits> {
  return (await edits.first(db, { id: { equals: document } }))?.parts ?? {};
}

/**
 * Notes a change in the transaction of its save.
 * @param keys of the parts that it changed
 * @param read what {@link editsOf} has answered in this transaction
 */
export async function noteEdit(
  db: Db,
  document: string,
  keys: readonly string[],
  edit: Edit,
  read?: Edits,
): Promise<void> {
  if (keys.length === 0) return;
  const before = read ?? (await editsOf(db, document));
  const oldest = Date.parse(edit.at) - KEPT_MS;
  const known = Object.entries(before).filter(([, { at }]) => Date.parse(at) > oldest);
  const parts = { ...Object.fromEntries(known), ...Object.fromEntries(keys.map((k) => [k, edit])) };
  // A row names one part at least.
  if (Object.keys(before).length > 0) await edits.update(db, document, { parts });
  else await edits.create(db, { id: document, parts });
}
