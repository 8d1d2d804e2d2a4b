// SPDX-License-Identifier: AGPL-3.0-or-later
import { canKeep, forget, kept, onChange, remember } from './storage.ts';

/** The box «Ricorda dove sono arrivato», with «Dimentica tutto» in it. Shown only where a browser can keep something. */
export function offerToRemember(box: HTMLElement): void {
  const [off, on] = box.querySelectorAll<HTMLElement>('[data-kept]');
  const status = box.querySelector('[role=status]');
  if (!off || !on || !status || !canKeep()) return;
  const show = (): void => {
    const isKept = kept() !== null;
    off.hidden = isKept;
    on.hidden = !isKept;
  };
  const say = (name: string | undefined): void => {
    status.textContent = name ?? '';
  };
  /** What was pressed is gone: the focus goes to what stands in its place. */
  const focusOn = (part: HTMLElement): void => part.querySelector('button')?.focus();
  off.querySelector('button')?.addEventListener('click', () => {
    if (!remember()) {
      say(box.dataset['refused']);
      return;
    }
    say('');
    focusOn(on);
  });
  on.querySelector('button')?.addEventListener('click', () => {
    forget();
    say(box.dataset['forgotten']);
    focusOn(off);
  });
  onChange(show);
  show();
  box.hidden = false;
}
