// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { VerbError } from '../../records/verb-error.ts';
import { namedFor } from '../../access/names.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { UNTITLED } from '../../records/catalogue.ts';

/**
 * Acts on each of the documents of a verb. Where there are several, a refusal begins with the title of its document, for
 * those who may know it.
 * @throws VerbError `bad-request` when a document is named twice
 */
export async function forEach<D extends { readonly id: string }, T>(
  req: PayloadRequest,
  documents: readonly D[],
  act: (document: D) => Promise<T>,
): Promise<T[]> {
  if (new Set(documents.map(({ id }) => id)).size < documents.length)
    throw new VerbError('bad-request', WORKFLOW_MESSAGES.namedTwice);
  const results: T[] = [];
  for (const document of documents)
    try {
      results.push(await act(document));
    } catch (error) {
      if (documents.length === 1 || !(error instanceof VerbError)) throw error;
      const [row] = await namedFor(req, [document.id]);
      if (!row) throw error;
      const { code, said, details, cause } = error;
      const named = WORKFLOW_MESSAGES.ofDocument(row.title || UNTITLED, said);
      throw new VerbError(code, named, details, { cause });
    }
  return results;
}
