// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

export interface Bytes {
  /** Sum over the addresses (paths) that are kept. */
  readonly of: (keep: (address: string) => boolean) => number;
}

/** Counts what Chromium takes from the network for a page from now on, headers included. */
export async function countBytes(page: Page): Promise<Bytes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    addresses.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? requestId;
    bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
  });
  return {
    of: (keep) =>
      [...bytes].reduce((sum, [address, count]) => sum + (keep(address) ? count : 0), 0),
  };
}
