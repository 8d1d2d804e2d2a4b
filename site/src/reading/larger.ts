// SPDX-License-Identifier: AGPL-3.0-or-later
import { kept, onChange, update } from '../progress/storage.ts';

/** «Testo più grande» works without this; with it the choice is kept for a reader who asked the page to remember. */
export function keepLarger(box: HTMLInputElement): void {
  if (kept()?.isLarger) box.checked = true;
  const keep = (): void => {
    if (kept() && kept()?.isLarger !== box.checked)
      update((record) => ({ ...record, isLarger: box.checked }));
  };
  box.addEventListener('change', keep);
  onChange(keep);
}
