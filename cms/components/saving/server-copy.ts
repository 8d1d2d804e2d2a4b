// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject, type JsonObject } from '../../values/json.ts';
import { type Answer, UNREACHED } from '../api/call.ts';

/** The working copy as the server knows it. */
export type ServerCopy = JsonObject & { readonly updatedAt: string };

/** A proxy may answer in place of the server, with a page or with nothing. */
export const isCopy = (doc: unknown): doc is ServerCopy =>
  isObject(doc) && typeof doc['updatedAt'] === 'string';

/** The answer to a request; never rejects. */
export async function answered<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch (error) {
    console.error(error);
    return UNREACHED;
  }
}
