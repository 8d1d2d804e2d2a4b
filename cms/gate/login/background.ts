// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';

const underWay = new Set<Promise<void>>();

/** Does work without waiting for it; a failure goes to the log. */
export function inBackground(payload: Payload, what: string, work: () => Promise<Response>): void {
  const done = work()
    .then((response) => {
      if (response.status >= 500)
        payload.logger.error({ msg: `${what} failed in the background`, status: response.status });
    })
    .catch((err: unknown) => {
      payload.logger.error({ msg: `${what} failed in the background`, err });
    })
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Waits for all such work: before the database closes. */
export async function backgroundWorkDone(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
