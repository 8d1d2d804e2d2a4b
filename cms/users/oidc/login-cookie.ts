// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseCookies, type Payload } from 'payload';
import { textAt } from '../../values/text-at.ts';
import { openInTime, sealFor } from '../second-factor/seal.ts';
import type { Begun } from './provider.ts';

/** A login at the provider that is under way in a browser. */
export interface UnderWay extends Begun {
  /** Where in the desk it leads. */
  readonly to: string;
  /** Somebody who is logged in shows once more who they are. */
  readonly again: boolean;
}

/** For how long, in milliseconds. */
export const LOGIN_LIFE = 10 * 60_000;
const OWNER = 'cookie';

const nameOf = ({ config }: Payload): string => `${config.cookiePrefix}-provider`;

/** Lax: the provider, another site, sends the browser back. */
function cookie(payload: Payload, value: string, seconds: number): string {
  const secure = payload.config.cookiePrefix.startsWith('__Host-') ? '; Secure' : '';
  return `${nameOf(payload)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

export const underWayCookie = (payload: Payload, login: UnderWay): string =>
  cookie(
    payload,
    sealFor(payload, 'provider login', OWNER, LOGIN_LIFE, { ...login }),
    LOGIN_LIFE / 1000,
  );

export const noLoginCookie = (payload: Payload): string => cookie(payload, '', 0);

/** The login that a browser has begun; `undefined` when there is none, or it was too long ago. */
export function underWayIn(payload: Payload, headers: Headers): UnderWay | undefined {
  const sealed = parseCookies(headers).get(nameOf(payload)) ?? '';
  const values = openInTime(payload, 'provider login', OWNER, sealed);
  if (!values) return undefined;
  return {
    state: textAt(values, 'state'),
    nonce: textAt(values, 'nonce'),
    verifier: textAt(values, 'verifier'),
    to: textAt(values, 'to'),
    again: values['again'] === true,
  };
}
