// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { parseCookies, type Payload } from 'payload';
import { textAt } from '../../values/text-at.ts';
import { type AccountRow, accounts } from './needed-step.ts';
import { openInTime, sealFor } from './seal.ts';

/**
 * A login whose first step is done and whose second is missing. It is no session: nothing but the second step answers
 * to it. It ends after ten minutes, or with the password or the address that it stands on.
 */
export interface PendingLogin {
  readonly user: string;
  /** Address of the account, by which the login is counted: another address ends it. */
  readonly email: string;
  /** Of the password's hash: another password ends it. */
  readonly mark: string;
}

const LIFE_MS = 10 * 60_000;
const OWNER = 'cookie';

const nameOf = ({ config }: Payload): string => `${config.cookiePrefix}-second-step`;

const markOf = (hash: string | null | undefined): string =>
  createHash('sha256')
    .update(hash ?? '')
    .digest('base64url');

export const pendingFor = ({ id, email, hash }: AccountRow): PendingLogin => ({
  user: id,
  email,
  mark: markOf(hash),
});

function cookie(payload: Payload, value: string, seconds: number): string {
  const secure = payload.config.cookiePrefix.startsWith('__Host-') ? '; Secure' : '';
  return `${nameOf(payload)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The cookie that carries a pending login; sealed, so that it tells nothing. */
export const pendingCookie = (payload: Payload, pending: PendingLogin): string =>
  cookie(
    payload,
    sealFor(payload, 'pending login', OWNER, LIFE_MS, { ...pending }),
    LIFE_MS / 1000,
  );

/** The cookie that ends a pending login in the browser. */
export const noPendingCookie = (payload: Payload): string => cookie(payload, '', 0);

/** The pending login that a request carries; the account may have changed since. */
export function pendingIn(payload: Payload, headers: Headers): PendingLogin | undefined {
  const sealed = parseCookies(headers).get(nameOf(payload)) ?? '';
  const values = openInTime(payload, 'pending login', OWNER, sealed);
  if (!values) return undefined;
  return {
    user: textAt(values, 'user'),
    email: textAt(values, 'email'),
    mark: textAt(values, 'mark'),
  };
}

/** The account of a pending login, as it is now; `undefined` when it is gone, or has another password or address. */
export async function accountOf(
  db: Parameters<typeof accounts.first>[0],
  pending: PendingLogin | undefined,
): Promise<AccountRow | undefined> {
  const account = pending && (await accounts.byId(db, pending.user));
  const isSame = account?.email === pending?.email && markOf(account?.hash) === pending?.mark;
  return isSame ? account : undefined;
}
