// SPDX-License-Identifier: AGPL-3.0-or-later

/** A part of the page of a quiz that its script works with. */
export function byId<E extends HTMLElement>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`The page of a quiz has no #${id}.`);
  return found;
}
