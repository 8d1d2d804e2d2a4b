// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatWithOptions } from 'node:util';
import { forLog, LOG_DEPTH, withoutParameters } from './log.ts';

const LEVELS = {
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
} as const;

/**
 * Gives what goes to the console the form of our log, and takes out of it what people typed: Next writes there which of
 * its routes failed, with the error as the database made it.
 * @param write takes one entry with its line break; standard output when absent
 */
export function logConsole(
  write: (entry: string) => void = (entry) => void process.stdout.write(entry),
): void {
  for (const [name, level] of Object.entries(LEVELS))
    console[name as keyof typeof LEVELS] = (...parts: unknown[]) => {
      const time = new Date().toTimeString().slice(0, 8);
      const safe = parts.map((part) => forLog(part));
      // Once more: what a value keeps to itself was not walked.
      const text = withoutParameters(formatWithOptions({ depth: LOG_DEPTH }, ...safe));
      write(`[${time}] ${level} (cms): ${text}\n`);
    };
}
