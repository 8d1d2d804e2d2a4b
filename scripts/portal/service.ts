// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { beforeExit } from '../machine/interrupt.ts';
import { worthSeeing } from './log-line.ts';

export type ServiceName = 'cms' | 'publisher' | 'serve' | 'ratings';

export interface ServiceSpec {
  readonly name: ServiceName;
  /** Arguments of the pinned Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Everything that the program says goes to `<logs>/<name>.log`. */
  readonly logs: string;
  /** Lines that a person should see. */
  readonly onLine?: (line: string) => void;
}

const STOP_GRACE_MS = 8_000;

/**
 * One program of the portal in a process group of its own, so that stopping it stops what it started (Pagefind,
 * workers of Next) as well.
 */
export class Service {
  readonly spec: ServiceSpec;
  /** Settles when the program has ended, with how it ended. */
  readonly ended: Promise<string>;
  /** Whether it was told to stop. */
  stopping = false;
  /** The last lines that it said. */
  readonly tail: string[] = [];
  readonly #child: ChildProcess;

  constructor(spec: ServiceSpec) {
    this.spec = spec;
    mkdirSync(spec.logs, { recursive: true });
    const child = spawn(process.execPath, spec.args, {
      cwd: spec.cwd,
      env: { ...process.env, ...spec.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    // In a group of its own Ctrl-C does not reach it: it must not stay behind when this process ends, even at the start.
    const forget = beforeExit(() => this.running && this.signal('SIGKILL'));
    this.ended = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => {
        forget();
        resolve(signal ?? `exit code ${code}`);
      });
    });
    const log = createWriteStream(join(spec.logs, `${spec.name}.log`), { flags: 'a' });
    this.#follow(child.stdout, log, worthSeeing);
    this.#follow(child.stderr, log, (line) => line);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get running(): boolean {
    return this.pid !== 0 && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  #follow(
    from: Readable,
    log: NodeJS.WritableStream,
    show: (line: string) => string | undefined,
  ): void {
    createInterface({ input: from }).on('line', (line) => {
      log.write(`${line}\n`);
      this.tail.push(line);
      if (this.tail.length > 20) this.tail.shift();
      const shown = show(line);
      if (shown) this.spec.onLine?.(shown);
    });
  }

  /** Sends a signal to the program and to all that it started. */
  signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch (error) {
      // The group has ended already.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }

  /** Ends the program: asks first, and after eight seconds no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.pid === 0) return;
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), STOP_GRACE_MS);
    await this.ended;
    clearTimeout(timer);
    this.signal('SIGKILL');
  }

  /** For fault tests: kills the program in the middle of its work; its children live on. */
  async kill(): Promise<void> {
    this.stopping = true;
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}
