// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { VerbError } from '../../records/verb-error.ts';
import { namedFor } from '../../access/names.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { UNTITLED } from '../../records/messages.ts';

/** @throws VerbError `bad-request` when a document is named twice in one verb */
export function requireDistinct(documents: readonly { readonly id: string }[]): void {
  if (new Set(documents.map(({ id }) => id)).size === documents.length) return;
  throw new VerbError('bad-request', WORKFLOW_MESSAGES.namedTwice);
}

/** Acts on one of several documents; a refusal begins with its title, for those who may know it. */
export async function nameInRefusal<T>(
  req: PayloadRequest,
  id: string,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof VerbError)) throw error;
    const [row] = await namedFor(req, [id]);
    if (!row) throw error;
    const { code, said, details, cause } = error;
    throw new VerbError(code, WORKFLOW_MESSAGES.ofDocument(row.title || UNTITLED, said), details, {
      cause,
    });
  }
}
