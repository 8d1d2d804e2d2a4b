// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { beforeExit } from './interrupt.ts';
import { ROOT } from './root.ts';
import { Plain, writerHere } from './say.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Shows the output as it comes; otherwise it is shown only when the command fails. */
  readonly show?: boolean;
}

export interface RunResult {
  readonly code: number;
  /** The signal that ended it, if one did. */
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a command to its end and gives its exit code and output. */
export function tryRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // When one of two parallel commands fails, or Ctrl-C is pressed, the other one ends with this process.
    const forget = beforeExit(() => child.kill('SIGTERM'));
    const chunks: Buffer[] = [];
    const write = writerHere();
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      if (options.show) write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      forget();
      reject(new Plain(`${command} could not be started: ${error.message}.`, { cause: error }));
    });
    child.on('close', (code, signal) => {
      forget();
      resolve({ code: code ?? 1, signal, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Runs a command that must succeed. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, signal, output } = await tryRun(command, args, options);
  if (code !== 0) {
    if (!options.show) console.error(output.trimEnd());
    throw new Plain(`${[command, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}.`);
  }
  return output;
}
