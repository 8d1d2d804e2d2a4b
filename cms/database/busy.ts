// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasLabel } from './mongodb-turns.ts';
import { DatabaseBusy } from './turns.ts';

/**
 * Whether something failed, or one of its causes did, because somebody waited for the database for too long, or others were
 * faster: nothing was written, and it can be repeated. Drizzle wraps what a statement throws.
 */
export function isBusy(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseBusy || hasLabel(cause, 'TransientTransactionError')) return true;
    if ('code' in cause && String(cause.code).startsWith('SQLITE_BUSY')) return true;
  }
  return false;
}
