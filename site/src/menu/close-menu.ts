// SPDX-License-Identifier: AGPL-3.0-or-later

/** Escape closes what is open in the header; the focus goes back to what opened it. Pages without a script do without. */
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('header details[open]')) {
    const isInside = menu.contains(document.activeElement);
    menu.open = false;
    if (isInside) menu.querySelector('summary')?.focus();
  }
});
