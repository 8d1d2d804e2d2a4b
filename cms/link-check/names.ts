// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** The domain name system says that a name does not exist, and it knows others. */
export class UnknownName extends Error {}

/** Asks for the addresses of names. */
export interface Names {
  /** @throws UnknownName; any other error says nothing of the name */
  readonly addressesOf: (host: string) => Promise<LookupAddress[]>;
  /** Ends what is being asked. */
  readonly cancel: () => void;
}

/** A name that is there as long as there is a network: what does not know it answers for no other. */
const WITNESS = 'it';
const LIMITS = { timeout: 2500, tries: 2 };

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * The domain name system itself: unlike `dns.lookup` it holds no thread of the process, can be cancelled, and tells a name
 * that does not exist (NXDOMAIN) from a server that does not answer.
 * @param servers those of the machine when absent
 */
export function askDns(servers?: readonly string[]): Names {
  const resolver = new Resolver(LIMITS);
  if (servers) resolver.setServers(servers);
  const knowsOthers = (): Promise<boolean> =>
    resolver.resolveNs(WITNESS).then(
      (found) => found.length > 0,
      () => false,
    );
  return {
    addressesOf: async (host) => {
      const [four, six] = await Promise.allSettled([
        resolver.resolve4(host),
        resolver.resolve6(host),
      ]);
      const found = [
        ...(four.status === 'fulfilled'
          ? four.value.map((address) => ({ address, family: 4 }))
          : []),
        ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
      ];
      if (found.length > 0 || four.status === 'fulfilled') return found;
      const error: unknown = four.reason;
      if (hasCode(error, 'ENOTFOUND') && (await knowsOthers())) throw new UnknownName(host);
      throw error;
    },
    cancel: () => resolver.cancel(),
  };
}
