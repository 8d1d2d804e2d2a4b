// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Standing } from '../../records/state.ts';
import type { Candidate } from './candidate.ts';
import { textDigestOf } from './text-digest.ts';

/**
 * Does the working copy say something else than what waits, or else is online? A language that lacks something is no
 * change as long as the others have some: it stays behind.
 */
export function hasChanged(
  { pending, scheduled, published }: Standing,
  { digest }: Pick<Candidate, 'digest'>,
): boolean {
  const base = pending ?? scheduled ?? (published?.withdrawn ? undefined : published);
  return base !== undefined && textDigestOf(base) !== digest;
}
