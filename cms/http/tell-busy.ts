// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AfterErrorHook } from 'payload';
import { hasLabel } from '../database/mongodb-turns.ts';
import { DatabaseBusy } from '../database/turns.ts';
import { spoken } from '../i18n/said.ts';
import { GATE_MESSAGES } from './messages.ts';
import { REFUSALS } from './refusal.ts';

/** Somebody waited for the database for too long, or others were faster: nothing was written, and it can be repeated. */
function isBusy(error: Error): boolean {
  if (error instanceof DatabaseBusy || hasLabel(error, 'TransientTransactionError')) return true;
  return 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Answers 503 in words for the person, where an operation of Payload meets a busy database; the log has those for us. */
export const tellBusy: AfterErrorHook = ({ error, req }) => {
  if (!isBusy(error)) return undefined;
  const message = spoken(GATE_MESSAGES.busy, req.i18n.language);
  const refusal = { name: 'Busy', message, data: { code: 'busy' } };
  return { status: REFUSALS.busy, response: { errors: [refusal] } };
};
