// SPDX-License-Identifier: AGPL-3.0-or-later
import { inspect } from 'node:util';
import { isObject } from './json.ts';
import { errorForLog, withoutParameters } from './log.ts';

const LEVELS = {
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
} as const;

/** Errors, also those that an object names, without the parameters of a query. */
const safe = (part: unknown): unknown =>
  isObject(part) && !(part instanceof Error)
    ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, errorForLog(value)]))
    : errorForLog(part);

const shown = (part: unknown): string =>
  withoutParameters(typeof part === 'string' ? part : inspect(safe(part), { depth: 6 }));

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
      write(`[${time}] ${level} (cms): ${parts.map(shown).join(' ')}\n`);
    };
}
