// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function look(pid: number): Running | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    // It ended while we looked.
    return undefined;
  }
}

/** The process that indexes for a publisher, and what that one started, while it runs. */
export function childrenOf(publisher: number): readonly Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);
  const family = new Set([publisher]);
  // Parents come before their children often, not always: twice is enough for three generations.
  for (let round = 0; round < 2; round += 1) {
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  family.delete(publisher);
  return all.filter((one) => family.has(one.pid));
}
