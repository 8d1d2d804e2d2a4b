// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterReadHook, CollectionBeforeChangeHook } from 'payload';
import { idIn } from '../../values/relation-id.ts';
import { sessionOf } from './session-of.ts';

/** A change of any of these ends every session of the account (B01). */
const WATCHED = ['role', 'organisation', 'editions', 'email'] as const;

/**
 * Ends the sessions of an account whose powers or address change, from the next request on. A person who changes their
 * own address keeps the session in which they do it.
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

/** Keeps the list of sessions from answers; Payload would show people their own. */
export const hideSessions: CollectionAfterReadHook = ({ doc, overrideAccess }) => {
  if (overrideAccess === true) return doc;
  const { sessions: _sessions, ...rest } = doc;
  return rest;
};

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ids(a)) === JSON.stringify(ids(b));

/** The ids in a relationship, or a text. */
const ids = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(idIn).sort() : idIn(value);
