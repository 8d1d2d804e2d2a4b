// SPDX-License-Identifier: AGPL-3.0-or-later
import { textAt } from '../users/text-at.ts';
import { GATE_MESSAGES } from './messages.ts';
import { takeOrRefuse, type Throttles } from './throttles.ts';

/** Pairs of account and source that are remembered. */
const MOST_KNOWN = 10_000;

/**
 * Slows guessing down instead of locking accounts: the same whether the account exists (B07), and nobody is locked out
 * by somebody else (B08). Gives what to call when the login succeeded.
 */
export function throttleLogin(throttles: Throttles, source: string, body: unknown): () => void {
  const account = textAt(body, 'email').trim().toLowerCase().slice(0, 254);
  const here = `${source} ${account}`;
  takeOrRefuse(throttles.loginSource, source, GATE_MESSAGES.tooManyLogins);
  takeOrRefuse(throttles.loginHere, here, GATE_MESSAGES.tooManyLogins);
  if (!throttles.known.has(here))
    takeOrRefuse(throttles.loginAccount, account, GATE_MESSAGES.tooManyLogins);
  return () => {
    throttles.loginHere.forgive(here);
    remember(throttles.known, here);
  };
}

function remember(known: Set<string>, key: string): void {
  known.delete(key);
  known.add(key);
  const [oldest] = known;
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}
