// SPDX-License-Identifier: AGPL-3.0-or-later
import { textAt } from '../../values/text-at.ts';
import { accountEmail } from '../../values/visible.ts';
import type { Payload } from 'payload';
import { Refusal } from '../../http/refusal.ts';
import { forgiveTries, takeTry, type TryLimit } from '../../users/second-factor/tries.ts';
import { FACTOR_MESSAGES } from '../../users/second-factor/messages.ts';
import { accountKey, type Device, deviceCookie, type DeviceOptions } from './device.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { STEP_TRIES, takeOrRefuse, type Throttles } from './throttles.ts';

/** The source of a request about an account. */
export interface Attempt {
  readonly source: string;
  /** The key of its counts: the account of a known browser, else the source. */
  readonly counted: string;
  readonly device: Device | undefined;
  readonly devices: DeviceOptions;
}

/** A login that was counted. */
interface Counted {
  /** Seconds for which it is busy: too many have tried this account from browsers that its owner does not use. */
  readonly busyFor: number | undefined;
  /** Forgets the count of this source: the password was right. */
  readonly forgive: () => void;
  /** The cookie by which the browser is known from then on, once somebody has logged in. */
  readonly known: () => string;
}

/**
 * Slows guessing down instead of locking accounts, the same whether the account exists (B07). A browser in which this
 * account has logged in before has a count of its own, which attempts from elsewhere do not use up (B08).
 */
export function throttleLogin(throttles: Throttles, attempt: Attempt, body: unknown): Counted {
  const { source, device, devices } = attempt;
  const account = accountIn(body);
  const isKnown = device !== undefined && isDeviceOf(attempt, account);
  const here = isKnown ? `device ${device.nonce}` : `${source} ${account}`;
  takeOrRefuse(throttles.loginHere, here, GATE_MESSAGES.tooManyLogins);
  if (!isKnown) {
    takeOrRefuse(throttles.loginSource, source, GATE_MESSAGES.tooManyLogins);
  }
  const taken = isKnown ? undefined : throttles.loginAccount.take(account);
  return {
    busyFor: taken?.allowed === false ? taken.retryAfter : undefined,
    forgive: () => throttles.loginHere.forgive(here),
    known: () => deviceCookie(account, devices),
  };
}

/**
 * Slows the guessing of a second factor down: five tries, then a wait. They are counted by account and source, and by
 * themselves in a browser in which the owner has logged in before, so that nobody locks them out on purpose (B08).
 * @param account its address; @param user its id
 */
export async function throttleStep(
  payload: Payload,
  attempt: Attempt,
  { email, user }: { readonly email: string; readonly user: string },
): Promise<Pick<Counted, 'known'> & { readonly forgive: () => Promise<void> }> {
  const account = accountEmail(email);
  const { source, device, devices } = attempt;
  const isKnown = device !== undefined && isDeviceOf(attempt, account);
  const here = `step ${isKnown ? `device ${device.nonce}` : source} ${user}`;
  const take = async (what: string, limit: TryLimit): Promise<void> => {
    const { allowed, retryAfter } = await takeTry(payload, what, limit);
    if (!allowed) throw new Refusal('too-many-requests', FACTOR_MESSAGES.tooManyCodes, retryAfter);
  };
  await take(here, STEP_TRIES.here);
  if (!isKnown) await take(`step ${user}`, STEP_TRIES.account);
  return {
    forgive: () => forgiveTries(payload, here, STEP_TRIES.here),
    known: () => deviceCookie(account, devices),
  };
}

/**
 * Whether another mail with a link may be sent for an account. A browser in which the account has logged in has a
 * count of its own here too.
 */
export function mayMailLink(throttles: Throttles, attempt: Attempt, body: unknown): boolean {
  takeOrRefuse(throttles.forgotSource, attempt.counted);
  const account = accountIn(body);
  const key = isDeviceOf(attempt, account) ? attempt.counted : account;
  return account !== '' && throttles.forgotAccount.take(key).allowed;
}

const accountIn = (body: unknown): string => accountEmail(textAt(body, 'email')).slice(0, 254);

const isDeviceOf = ({ device, devices }: Attempt, account: string): boolean =>
  device?.account === accountKey(devices, account);
