// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AfterErrorHook } from 'payload';
import { isBusy } from '../database/busy.ts';
import { spoken } from '../i18n/said.ts';
import { GATE_MESSAGES } from './messages.ts';
import { REFUSALS } from './refusal.ts';

/** Answers 503 in words for the person, where an operation of Payload meets a busy database; the log has those for us. */
export const tellBusy: AfterErrorHook = ({ error, req }) => {
  if (!isBusy(error)) return undefined;
  const message = spoken(GATE_MESSAGES.busy, req.i18n.language);
  const refusal = { name: 'Busy', message, data: { code: 'busy' } };
  return { status: REFUSALS.busy, response: { errors: [refusal] } };
};
