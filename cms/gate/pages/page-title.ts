// SPDX-License-Identifier: AGPL-3.0-or-later
import { DESK_MESSAGES } from '../../i18n/desk.ts';
import { type Said, spoken } from '../../i18n/said.ts';
import { DESK_NAME } from '../../i18n/vocabulary.ts';

/** Names of the pages that the desk adds to the admin, by the first part of their address. Payload knows none of them. */
const NAMES: ReadonlyMap<string, Said> = new Map([
  ['calendario', DESK_MESSAGES.board.title],
  ['cerca', DESK_MESSAGES.search.title],
  ['esame', DESK_MESSAGES.review.title],
  ['invito', DESK_MESSAGES.invitation.page.title],
  ['programma', DESK_MESSAGES.programme.title],
  ['stato', DESK_MESSAGES.portal.title],
  ['secondo-passaggio', DESK_MESSAGES.factor.stepTitle],
  ['valutazioni', DESK_MESSAGES.ratings.title],
  ['versioni', DESK_MESSAGES.versions.title],
]);

/**
 * The title of a page that the desk adds, for the window of the browser.
 * @param segments of its address, behind `/admin`
 * @returns `undefined` for a page of Payload, which has its own
 */
export function titleOfPage(
  segments: readonly string[] | undefined,
  language: string,
): string | undefined {
  const name = NAMES.get(segments?.[0] ?? '');
  return name && `${spoken(name, language)} · ${DESK_NAME.it}`;
}
