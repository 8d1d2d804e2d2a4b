// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { HOLD_REASONS, Release } from '@portico/shared/contract/release';
import { Sha256 } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { namesIn, readIfThere, writeWhole } from '../release/disk.ts';
import type { Folder } from '../release/folder.ts';

/** A point of a history that the CMS offers. */
const Offer = z.strictObject({ lineage: z.uuid(), revision: z.int(), hash: Sha256 });

/** Why the site stays as it is. */
export const Hold = z.strictObject({
  ...Release.shape.hold.unwrap().shape,
  /** What the CMS offers, and an operator may accept. */
  offered: Offer.optional(),
  /** What an operator has accepted and is not done yet, and what was doubted then. */
  believed: z.strictObject({ ...Offer.shape, reason: z.enum(HOLD_REASONS) }).optional(),
  /** Revision that an operator went back to. */
  at: z.int().nonnegative().optional(),
});
export type Hold = z.infer<typeof Hold>;

/** What an operator asks for; see `operate.ts`. */
export const Order = z.discriminatedUnion('verb', [
  /** Believes what the CMS offers. */
  z.strictObject({ verb: z.literal('accept') }),
  /** Goes back to the accepted set of a revision, and stays there. */
  z.strictObject({ verb: z.literal('hold'), revision: z.int().nonnegative() }),
  /** Follows the CMS again. */
  z.strictObject({ verb: z.literal('release') }),
]);
export type Order = z.infer<typeof Order>;

/** Waits at a revision, as an operator said. */
export const heldAt = (revision: number, since: string): Hold => ({
  reason: 'operator',
  detail: `An operator went back to revision ${revision}.`,
  since,
  at: revision,
});

export async function readHold(folder: Folder): Promise<Hold | null> {
  const text = await readIfThere(folder.hold);
  return text === undefined ? null : parseOrThrow(Hold, JSON.parse(text), folder.hold);
}

export async function writeHold(folder: Folder, hold: Hold | null): Promise<void> {
  if (hold === null) await rm(folder.hold, { force: true });
  else await writeWhole(folder.hold, JSON.stringify(hold), true);
}

/** Leaves an order for the publisher, which looks every second. */
export async function giveOrder(folder: Folder, order: Order): Promise<void> {
  await mkdir(folder.orders, { recursive: true });
  const name = `${Date.now().toString().padStart(15, '0')}-${randomUUID()}.json`;
  await writeWhole(path.join(folder.orders, name), JSON.stringify(order), true);
}

/** The oldest order that was not carried out yet. It is removed with {@link Pending.done}. */
export interface Pending {
  readonly order: Order;
  readonly done: () => Promise<void>;
}

export async function nextOrder(folder: Folder): Promise<Pending | undefined> {
  const names = await namesIn(folder.orders);
  const name = names.filter((found) => /^\d.*\.json$/.test(found)).sort()[0];
  if (name === undefined) return undefined;
  const file = path.join(folder.orders, name);
  const text = (await readIfThere(file)) ?? '';
  const done = (): Promise<void> => rm(file, { force: true });
  try {
    return { order: parseOrThrow(Order, JSON.parse(text), file), done };
  } catch (error) {
    await done();
    throw error;
  }
}
