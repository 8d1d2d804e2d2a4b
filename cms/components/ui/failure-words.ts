// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Failure } from '../api/call.ts';

/** The sentence for a failure: the server's own where there is one. */
export function failureWords(failure: Failure, say: DeskMessages): string {
  if (failure.code === 'network') return say.failure.network;
  if (failure.status === 401) return say.failure.session;
  const issues = failure.issues.map((issue) => issue.message);
  return [failure.message ?? say.failure.unknown, ...issues].join(' ');
}
