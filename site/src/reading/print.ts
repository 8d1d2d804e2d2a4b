// SPDX-License-Identifier: AGPL-3.0-or-later

/** «Stampa» prints at once; without this script it opens, and says how to print. */
const opener = document.querySelector<HTMLElement>('summary[data-print]');
opener?.setAttribute('role', 'button');
opener?.addEventListener('click', (event) => {
  event.preventDefault();
  window.print();
});
