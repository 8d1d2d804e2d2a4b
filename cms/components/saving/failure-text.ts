// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Failure } from '../api/call.ts';

/** Why a save failed, in whole sentences; the server's own where it has one. */
export function failureText({ status, code, message, issues }: Failure, say: DeskMessages): string {
  const { why } = say.saving;
  if (status === 0) return why.network;
  if (status === 401) return why.session;
  if (status === 413 && !message) return why.large;
  if (status === 507) return why.full;
  if (status === 404) return why.gone;
  if (message && code !== 'unexpected')
    return [message, ...issues.map((issue) => issue.message)].join(' ');
  if (status >= 500) return why.server(status);
  if (status === 409) return why.conflict;
  return why.refused(status);
}

/** May this text not be saved any more, whatever is in it? Payload says «forbidden» of one that somebody deleted too. */
export const isGone = ({ status, code }: Failure): boolean =>
  status === 404 || code === 'forbidden';

/** Why the words of a text are not saved. */
export const saveFailureText = (failure: Failure, say: DeskMessages): string =>
  isGone(failure) ? say.saving.why.gone : failureText(failure, say);
