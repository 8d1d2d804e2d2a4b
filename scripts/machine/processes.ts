// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Resident memory now, and at most so far, in bytes. */
  readonly memory: number;
  readonly peak: number;
}

function look(pid: number): Running | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const [memory, peak] = [number('VmRSS') * 1024, number('VmHWM') * 1024];
    return { pid, parent: number('PPid'), memory, peak };
  } catch {
    // It ended while we looked.
    return undefined;
  }
}

/** The processes that a process has started, to the third generation; Linux only. */
export function descendantsOf(ancestor: number): readonly Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);
  const family = new Set([ancestor]);
  for (let generation = 0; generation < 3; generation += 1) {
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid) && one.pid !== ancestor);
}

/** The program of a process and its arguments, in one line; empty when it has ended. Linux only. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // It ended while we looked.
    return '';
  }
}

export const memoryOf = (pid: number): number => look(pid)?.memory ?? 0;

/** Largest resident memory of a process since its start, in bytes; 0 when it has ended. */
export const peakMemoryOf = (pid: number): number => look(pid)?.peak ?? 0;

/** Clock ticks a second in which Linux counts processor time, on every machine that Node runs on. */
const TICKS = 100;

/** Processor time that a process has used so far, all its threads, in milliseconds; 0 when it has ended. */
export function processorTimeOf(pid: number): number {
  try {
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=\S )/);
    const values = fields.split(' ');
    return ((Number(values[11]) + Number(values[12])) * 1000) / TICKS;
  } catch {
    // It ended while we looked.
    return 0;
  }
}
