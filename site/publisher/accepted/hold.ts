// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm } from 'node:fs/promises';
import { HOLD_REASONS, Release } from '@portico/shared/contract/release';
import { Sha256 } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Log } from '../../log.ts';

/** A point of a history that the CMS offers. */
const Offer = z.strictObject({ lineage: z.uuid(), revision: z.int(), hash: Sha256 });

/** Files of earlier versions call the accepted offer `believed`. */
function upgrade(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('believed' in value)) return value;
  const { believed, ...hold } = value;
  return { ...hold, acceptedOffer: believed };
}

/** Why the site stays as it is. */
const StoredHold = z.strictObject({
  ...Release.shape.hold.unwrap().shape,
  /** The point that the CMS offers and an operator may accept. */
  offered: Offer.optional(),
  /** The offer that an operator has accepted and that is not done yet, with the reason of the hold then. */
  acceptedOffer: z.strictObject({ ...Offer.shape, reason: z.enum(HOLD_REASONS) }).optional(),
  /** Revision that an operator went back to. */
  at: z.int().nonnegative().optional(),
});
export type Hold = z.infer<typeof StoredHold>;

/** The hold of an operator at a revision. */
export const heldAt = (revision: number, since: string): Hold => ({
  reason: 'operator',
  detail: `An operator went back to revision ${revision}.`,
  since,
  at: revision,
});

/** Does the site wait for a second person to agree to the withdrawals of this revision? During a hold of an operator too. */
export const awaitsWithdrawals = (hold: Hold | null, lineage: string, revision: number): boolean =>
  (hold?.reason === 'too-many-withdrawals' || hold?.reason === 'operator') &&
  hold.offered?.lineage === lineage &&
  hold.offered.revision === revision;

export async function readHold(folder: Folder): Promise<Hold | null> {
  const text = await readIfThere(folder.hold);
  if (text === undefined) return null;
  return parseOrThrow(StoredHold, upgrade(JSON.parse(text)), folder.hold);
}

/** Why the publisher waits for an operator, in memory and on the disk; null when it does not. */
export class HoldState {
  readonly #folder: Folder;
  readonly #log: Log;
  #hold: Hold | null = null;

  constructor(folder: Folder, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  get hold(): Hold | null {
    return this.#hold;
  }

  async load(): Promise<void> {
    this.#hold = await readHold(this.#folder);
  }

  /** @returns whether reason or detail are others than before: `release.json` must say so */
  async set(hold: Hold | null): Promise<boolean> {
    const former = this.#hold;
    if (JSON.stringify(former) === JSON.stringify(hold)) return false;
    if (hold === null) await rm(this.#folder.hold, { force: true });
    else await writeWhole(this.#folder.hold, JSON.stringify(hold), true);
    this.#hold = hold;
    if (former?.reason === hold?.reason && former?.detail === hold?.detail) return false;
    if (hold)
      this.#log.warn('waiting for an operator', { reason: hold.reason, detail: hold.detail });
    return true;
  }
}
