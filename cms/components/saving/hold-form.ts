// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Saver } from './saver.ts';

/** Keeps people from writing into the fields of a form, or lets them again. */
export function hold(form: Element, held: boolean): void {
  const fields = form.querySelector<HTMLElement>('.document-fields');
  if (fields) fields.inert = held;
}

/**
 * Holds a form until the words of before a reload are back in it: what is typed before is put over them, or they over it.
 * @returns stops it
 */
export function holdWhileRestoring(form: Element, saver: Saver): () => void {
  const look = (): void => hold(form, saver.state().restoring);
  look();
  const stop = saver.subscribe(look);
  return () => {
    stop();
    hold(form, false);
  };
}
