// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Place } from '../api/paths.ts';
import type { Saver } from './saver.ts';

const open = new Map<string, Saver>();

const keyOf = ({ collection, id }: Place): string => `${collection}/${id}`;

/** Notes the saver of the form of a document that is open in this tab. @returns forgets it */
export function noteSaver(place: Place, saver: Saver): () => void {
  const key = keyOf(place);
  open.set(key, saver);
  return () => {
    if (open.get(key) === saver) open.delete(key);
  };
}

/** The saver of the form of a document; `undefined` when it is not open, or may not be changed. */
export const saverOf = (place: Place): Saver | undefined => open.get(keyOf(place));
