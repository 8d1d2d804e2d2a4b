// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { isWriter } from '../../access/roles.ts';
import { type Db, table } from '../../records/table.ts';
import type { CmsEnv } from '../../values/env.ts';
import { type FactorRow, secondFactors } from './rows.ts';

/** An account, as far as its login depends on it. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: unknown;
  readonly hash?: string | null;
  readonly salt?: string | null;
  readonly sessions?: readonly { readonly id: string }[];
}

export const accounts = table<AccountRow>('users');

/** What a login lacks after its first step. */
export type NeededStep =
  | 'nothing'
  /** A code, or a passkey. */
  | 'proof'
  /** Its role demands a second factor, and it has none yet. */
  | 'set-up';

/** Must accounts with this role have a second factor? Those who decide for the Comune, where the portal demands it. */
export const mustHaveFactor = (env: CmsEnv, role: unknown): boolean =>
  env.SECOND_FACTOR === 'required' && !isWriter(role);

export const factorsOf = (db: Db, user: string): Promise<FactorRow[]> =>
  secondFactors.find(db, { where: { user: { equals: user } }, sort: 'at' });

/** What the login of an account lacks once its first step is done. */
export async function neededStep(
  env: CmsEnv,
  db: Db | PayloadRequest,
  { id, role }: Pick<AccountRow, 'id' | 'role'>,
): Promise<NeededStep> {
  if ((await factorsOf(db, id)).length > 0) return 'proof';
  return mustHaveFactor(env, role) ? 'set-up' : 'nothing';
}
