// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskMessages } from '../../i18n/desk.ts';
import type { Failure } from '../api/call.ts';

/** The sentence for a text that was submitted again since it was read; for the rest, the server's own. */
export const decisionFailure = ({ code }: Failure, say: DeskMessages): string | undefined =>
  code === 'stale' ? say.review.stale : undefined;

/** Is there nothing to decide of what was read: submitted again, recalled, or decided by somebody else? */
export const isOver = ({ code }: Failure): boolean => code === 'stale' || code === 'wrong-state';
