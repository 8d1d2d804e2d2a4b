// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { askedTogether, isQuestion, VerbError } from '../../records/verb-error.ts';
import { namedFor } from '../../access/names.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { UNTITLED } from '../../records/catalogue.ts';

/** A refusal that begins with the title of its document, for those who may know it. */
async function withTitle(
  req: PayloadRequest,
  { id }: { readonly id: string },
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof VerbError)) return error;
  const [row] = await namedFor(req, [id]);
  if (!row) return error;
  const { code, said, details, cause } = error;
  const named = WORKFLOW_MESSAGES.ofDocument(row.title || UNTITLED, said);
  return new VerbError(code, named, details, { cause });
}

/**
 * Acts on each of the documents of a verb. Where there are several, a refusal begins with the title of its document, and
 * what a person is asked of each is asked at once.
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
  const asked: VerbError[] = [];
  for (const document of documents)
    try {
      results.push(await act(document));
    } catch (error) {
      const refusal = documents.length === 1 ? error : await withTitle(req, document, error);
      if (!isQuestion(refusal)) throw refusal;
      asked.push(refusal);
    }
  const together = askedTogether(asked);
  if (together) throw together;
  return results;
}
