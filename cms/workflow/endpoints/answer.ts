// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Endpoint, PayloadRequest } from 'payload';
import { Id } from '@portico/shared/contract/values';
import { errorBody, VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** Answers a request about a document. */
export type Answer = (req: PayloadRequest, id: string) => Promise<object>;

const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * Answers with JSON; a refusal in the language of the reader. Other errors go on to Payload, which answers 500 without
 * details.
 */
export async function answering(
  { i18n }: PayloadRequest,
  answer: () => Promise<object>,
): Promise<Response> {
  try {
    return Response.json(await answer(), { headers: NO_STORE });
  } catch (error) {
    if (error instanceof VerbError)
      return Response.json(errorBody(error, i18n.language), {
        status: error.status,
        headers: NO_STORE,
      });
    throw error;
  }
}

function idOf(req: PayloadRequest): string {
  const id = Id.safeParse(req.routeParams?.['id']);
  if (id.success) return id.data;
  throw new VerbError('not-found', WORKFLOW_MESSAGES.notFound);
}

/** `/api/<collection>/<id>/…`, answered with JSON. */
export const documentEndpoint = (
  method: 'get' | 'post',
  path: string,
  answer: Answer,
): Omit<Endpoint, 'root'> => ({
  method,
  path,
  handler: (req) => answering(req, async () => answer(req, idOf(req))),
});
