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
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [{ id: { in: added } }, ...(among ? [among] : [])] },
      overrideAccess,
      user: req.user,
      req,
    });
    return totalDocs === added.length || spoken(FORM_MESSAGES.reference, req.i18n.language);
  };
}
