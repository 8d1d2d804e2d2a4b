// SPDX-License-Identifier: AGPL-3.0-or-later
import { isIPv6 } from 'node:net';

/**
 * The source that an address stands for when requests are counted. Of IPv6 it is the network: a client has 2⁶⁴ addresses
 * in it.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address || 'unknown';
  const [before = [], after = []] = address.toLowerCase().split('::').map(groupsIn);
  // Of eight groups of 16 bits the first four are the network.
  const between = 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(between).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

const groupsIn = (text: string): string[] => (text === '' ? [] : text.split(':'));
