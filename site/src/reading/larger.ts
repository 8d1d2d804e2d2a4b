// SPDX-License-Identifier: AGPL-3.0-or-later
import { kept, onChange, update } from '../progress/storage.ts';

/** «Testo più grande» works without this; with it the choice is kept for a reader who asked the page to remember. */
export function keepLarger(box: HTMLInputElement): void {
  const take = (): void => {
    const record = kept();
    if (record) box.checked = record.isLarger;
  };
  const keep = (): void => {
    if (kept() && kept()?.isLarger !== box.checked)
      update((record) => ({ ...record, isLarger: box.checked }));
  };
  take();
  box.addEventListener('change', keep);
  // What another page says is taken over, never answered: two of them would answer each other for ever.
  onChange((isOutside) => (isOutside ? take() : keep()));
}
