// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook, CollectionBeforeChangeHook } from 'payload';
import { giveUpLinks } from '../notifications/deliver.ts';
import { textAt } from '../values/text-at.ts';

/** A change of any of these ends every session of the account (B01). */
const WATCHED = ['role', 'organisation', 'editions', 'email'] as const;

/**
 * Ends the sessions of an account whose powers or address change: what a browser still shows, or a thief still holds,
 * is worth nothing on the next request. Whoever changes their own address keeps the session they do it in.
 */
export const endSessionsOnChange: CollectionBeforeChangeHook = (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation !== 'update' || originalDoc === undefined) return data;
  const changed = WATCHED.filter(
    (field) => field in data && !isSame(data[field], originalDoc[field]),
  );
  if (changed.length === 0) return data;
  const onlyOwnAddress = req.user?.id === originalDoc.id && changed.every((f) => f === 'email');
  const sessions: unknown = originalDoc.sessions;
  const kept =
    onlyOwnAddress && Array.isArray(sessions)
      ? sessions.filter((session: { id: string }) => session.id === sessionOf(req.user))
      : [];
  return { ...data, sessions: kept };
};

/**
 * A link to a new password that was asked for before dies with the address or the password that it stands for: whoever
 * holds the former mailbox would still come in by it (B01, B10).
 */
export const endLinksOnChange: CollectionBeforeChangeHook = (hook) => {
  const { data, operation, originalDoc, req } = hook;
  if (operation !== 'update' || originalDoc === undefined) return data;
  const hasNewAddress = 'email' in data && data['email'] !== originalDoc['email'];
  if (!hasNewAddress && !data['password']) return data;
  giveUpLinks(req.payload, textAt(originalDoc, 'email'));
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null };
};

/** Which sessions there are is for the server to know; Payload would show people their own. */
export const hideSessions: CollectionAfterReadHook = ({ doc, overrideAccess }) => {
  if (overrideAccess === true) return doc;
  const { sessions: _sessions, ...rest } = doc;
  return rest;
};

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(ids(a)) === JSON.stringify(ids(b));
}

/** Relations come as an id or as the document. */
function ids(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ids).sort();
  if (typeof value === 'object' && value !== null && 'id' in value) return value.id;
  return value ?? null;
}

/** Payload notes on the user which session a request came with; its types do not say so. */
function sessionOf(user: unknown): unknown {
  return typeof user === 'object' && user !== null && '_sid' in user ? user._sid : undefined;
}
