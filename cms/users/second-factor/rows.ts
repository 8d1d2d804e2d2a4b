// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, json, long, number, type RowOf, text } from '../../records/internal.ts';

export type FactorKind = 'app' | 'passkey';

/** The second factors of the accounts: at most one authenticator app, and any number of passkeys. */
export const secondFactors = internal('second-factors', {
  /** `app:<account>` or `passkey:<credential>`: unique, so that two set-ups at once do not make two. */
  key: text({ unique: true }),
  user: text({ index: true }),
  kind: text<FactorKind>(),
  /** As its owner calls it. */
  name: text(),
  at: text(),
  lastUsedAt: text<string | null>(),
  /** Of an app: the shared secret, sealed by `seal.ts`. */
  secret: long<string | null>(),
  /** Of a passkey, in base64url: its id, and its public key in COSE. */
  credential: long<string | null>(),
  publicKey: long<string | null>(),
  /** Of a passkey: how often it says it was used. One that counts backwards was copied. */
  counter: number<number | null>(),
  transports: json<readonly string[] | null>(),
});

export type FactorRow = RowOf<typeof secondFactors>;

/** The recovery codes of the accounts, ten for each that has a factor. */
export const recoveryCodes = internal('recovery-codes', {
  user: text({ index: true }),
  /** One for the ten of an account. */
  salt: text(),
  /** scrypt of the code. */
  hash: text(),
  usedAt: text<string | null>(),
});

export type RecoveryRow = RowOf<typeof recoveryCodes>;

/** What works once, or for a moment: its key is unique, so that two requests, or two processes, do not both have it (B11). */
export const onceOnly = internal('once-only', {
  key: text({ unique: true }),
  /** From then on the row is not needed; ISO 8601 in UTC. */
  until: text({ index: true }),
});

export type AccountEventKind =
  | 'app-added'
  | 'passkey-added'
  | 'removed'
  /** By an administrator, all of them. */
  | 'removed-by-other'
  | 'codes-renewed'
  | 'code-used'
  /** By its owner. */
  | 'address-changed'
  /** Another address, by an administrator: it is another person's. */
  | 'handed-over'
  /** Ten times in a row, after a right first step. */
  | 'second-step-failed';

/** The history of an account: its second factors, and its address. */
export const accountEvents = internal('account-events', {
  user: text({ index: true }),
  at: text(),
  kind: text<AccountEventKind>(),
  /** Name of the factor. */
  what: text<string | null>(),
  /** Both empty where nobody knows who it was. */
  by: text(),
  byName: text(),
  reason: long<string | null>(),
});

export type AccountEventRow = RowOf<typeof accountEvents>;

export const secondFactorCollections = [
  secondFactors.collection,
  recoveryCodes.collection,
  onceOnly.collection,
  accountEvents.collection,
];
