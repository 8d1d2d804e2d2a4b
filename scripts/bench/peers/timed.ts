// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { beforeExit } from '../../machine/interrupt.ts';
import { peakMemoryOf, processorTimeOf } from '../../machine/processes.ts';
import { Plain } from '../../machine/say.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Timed {
  readonly ms: number;
  /** Processor time, milliseconds: what others take of the machine hardly changes it. */
  readonly processor: number;
  /** Largest resident memory, bytes. */
  readonly memory: number;
}

/** Runs a command from cold to its end: how long it took, and what it used of the machine. */
export function timed({ program, args, cwd }: Command): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    const forget = beforeExit(() => child.kill('SIGTERM'));
    let memory = 0;
    let processor = 0;
    let complaint = '';
    const timer = setInterval(() => {
      memory = Math.max(memory, peakMemoryOf(child.pid ?? 0));
      processor = Math.max(processor, processorTimeOf(child.pid ?? 0));
    }, 25);
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      forget();
      clearInterval(timer);
      if (code === 0) resolve({ ms: performance.now() - begin, processor, memory });
      else
        reject(
          new Plain(
            `${program} ${args.join(' ')} ended with ${code}:\n${complaint.slice(0, 2000)}`,
          ),
        );
    });
  });
}
