// SPDX-License-Identifier: AGPL-3.0-or-later

/** From now on the page is written with the letters of the portal, which it fetches if it must: `styles/search-page.css`. */
export const showLetters = (): void => {
  document.documentElement.toggleAttribute('data-letters', true);
};
