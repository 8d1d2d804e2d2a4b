// SPDX-License-Identifier: AGPL-3.0-or-later
import cards from '../styles/cards.css?url';
import links from '../styles/links.css?url';
import rating from '../styles/rating.css?url';
import searchPage from '../styles/search-page.css?url';
import situations from '../styles/situations.css?url';
import tiles from '../styles/tiles.css?url';

/**
 * The style sheet of the search page, and those that its parts bring along and that it holds. On a slow line each file is
 * a request that waits for its turn, and the search behind it.
 */
const GATHERED = { sheet: searchPage, holds: [situations, links, cards, tiles, rating] };

const linkTo = (sheet: string): string => `<link rel="stylesheet" href="${sheet}">`;

/** A page without links to style sheets of which it has all in another. */
export function gathered(html: string): string {
  if (!html.includes(linkTo(GATHERED.sheet))) return html;
  return GATHERED.holds.reduce((page, held) => page.replaceAll(linkTo(held), ''), html);
}
