// SPDX-License-Identifier: AGPL-3.0-or-later
import { AsyncLocalStorage } from 'node:async_hooks';
import { type AuthStrategyResult, executeAuthStrategies, type Payload } from 'payload';

/** Who sent the request that is being answered. */
const known = new AsyncLocalStorage<AuthStrategyResult | undefined>();
const prepared = new WeakSet<Payload>();

/** Lets Payload, which authenticates each request again behind the gate, take over what the gate found out. */
function takeOver(payload: Payload): void {
  if (prepared.has(payload)) return;
  prepared.add(payload);
  payload.authStrategies = payload.authStrategies.map((strategy) => ({
    ...strategy,
    authenticate: (args) => known.getStore() ?? strategy.authenticate(args),
  }));
}

/** Who sends a request. `payload.auth` would also work out what they may do in every collection. */
export async function whoAsks(payload: Payload, headers: Headers): Promise<AuthStrategyResult> {
  takeOver(payload);
  // A request that is sent while another one is answered is not that one's.
  const { user } = await known.run(undefined, () => executeAuthStrategies({ payload, headers }));
  return { user };
}

/** Answers a request of somebody who is known already. */
export const as = <T>(who: AuthStrategyResult, answer: () => T): T => known.run(who, answer);
