// SPDX-License-Identifier: AGPL-3.0-or-later
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Whether an address is one of our own proxies. `hop` counts the addresses between it and the program. */
export type IsProxy = (address: string, hop: number) => boolean;

/** `2`, or `127.0.0.1,10.0.0.0/8`: how many proxies stand before the program, or which. None by default. */
export const TrustProxy = z
  .string()
  .default('0')
  .transform((text, context): IsProxy => {
    if (/^\d?$/.test(text.trim())) return (_, hop) => hop < Number(text);
    const ours = new BlockList();
    for (const range of text.split(',')) {
      if (addRange(ours, range.trim())) continue;
      const message = `must be how many proxies stand before the program (0 to 9), or their addresses: «${range.trim()}» is neither`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return (address) => isIP(address) !== 0 && ours.check(address, familyOf(address));
  });

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function addRange(list: BlockList, range: string): boolean {
  const [address = '', length, ...rest] = range.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const bits = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
  if (most < 0 || bits > most || rest.length > 0) return false;
  list.addSubnet(address, bits, familyOf(address));
  return true;
}

/**
 * The address that a request comes from: from the program outwards, the first that is not one of our own proxies. What
 * stands before it in `X-Forwarded-For` is the client's own claim and is not read.
 */
export function sourceAddress(
  peer: string,
  forwardedFor: string | undefined,
  isProxy: IsProxy,
): string {
  const claimed = forwardedFor?.split(',').map((address) => plain(address.trim())) ?? [];
  let source = plain(peer);
  for (let hop = 0; isProxy(source, hop); hop += 1) {
    const before = claimed.pop();
    if (before === undefined || isIP(before) === 0) break;
    source = before;
  }
  return source;
}

/** An IPv4 address as such: a socket of both families writes `::ffff:192.0.2.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
