// SPDX-License-Identifier: AGPL-3.0-or-later
import cards from '../styles/cards.css?url';
import eventCard from '../styles/event-card.css?url';
import homePage from '../styles/home-page.css?url';
import largeCards from '../styles/large-cards.css?url';
import links from '../styles/links.css?url';
import rating from '../styles/rating.css?url';
import searchPage from '../styles/search-page.css?url';
import situations from '../styles/situations.css?url';
import tiles from '../styles/tiles.css?url';
import topicCards from '../styles/topic-cards.css?url';

/**
 * Style sheets of the pages that people open first, and those that their parts bring along and that these hold. On a slow
 * line each file is a request that waits for its turn, and what several of them import comes several times.
 */
const GATHERED = [
  { sheet: searchPage, holds: [situations, links, cards, tiles, rating] },
  {
    sheet: homePage,
    holds: [situations, links, cards, topicCards, largeCards, tiles, eventCard, rating],
  },
];

const linkTo = (sheet: string): string => `<link rel="stylesheet" href="${sheet}">`;

/** A page without links to style sheets of which it has all in another. */
export const gathered = (html: string): string =>
  GATHERED.filter(({ sheet }) => html.includes(linkTo(sheet)))
    .flatMap(({ holds }) => holds)
    .reduce((page, held) => page.replaceAll(linkTo(held), ''), html);
