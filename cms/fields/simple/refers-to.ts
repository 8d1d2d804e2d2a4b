// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest, Where } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { FORM_MESSAGES } from '../codec/messages.ts';
import { idIn } from '../../values/relation-id.ts';

const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one) => one !== null && one !== undefined && one !== '',
  );

export interface Checked {
  readonly req: PayloadRequest;
  readonly previousValue?: unknown;
  /** Set when our own code writes: it may refer to anything that exists. */
  readonly overrideAccess?: boolean | undefined;
}

/** What was found in a request: Payload checks what stands in a rich text twice. */
const FOUND = new WeakMap<PayloadRequest, Set<string>>();

function foundIn(req: PayloadRequest): Set<string> {
  const found = FOUND.get(req) ?? new Set();
  FOUND.set(req, found);
  return found;
}

/**
 * Refuses, in words, a reference to nothing and one to what the writer may not choose: what others have not published.
 * What stood there before may stay, or a withdrawal elsewhere would keep this text from being saved.
 * @param among which rows of the collection may be chosen
 */
export function refersTo(collection: 'catalogue' | 'media' | 'files', among?: Where) {
  return async (value: unknown, checked: Checked): Promise<string | true> => {
    // In the browser nothing is checked; the server does it when it saves.
    if (typeof window !== 'undefined') return true;
    const { req, previousValue, overrideAccess = false } = checked;
    const ids = listOf(value).map(idIn);
    const former = new Set(listOf(previousValue).map(idIn));
    const added = [...new Set(ids.filter((id) => id !== undefined && !former.has(id)))];
    if (ids.includes(undefined)) return spoken(FORM_MESSAGES.reference, req.i18n.language);
    if (added.length === 0) return true;
    const where: Where = { and: [{ id: { in: added } }, ...(among ? [among] : [])] };
    const found = foundIn(req);
    // Another transaction may find something else.
    const question = JSON.stringify([await req.transactionID, collection, where, overrideAccess]);
    if (found.has(question)) return true;
    const { totalDocs } = await req.payload.count({
      collection,
      // Payload writes into the condition that it gets.
      where: structuredClone(where),
      overrideAccess,
      user: req.user,
      req,
    });
    if (totalDocs < added.length) return spoken(FORM_MESSAGES.reference, req.i18n.language);
    found.add(question);
    return true;
  };
}
