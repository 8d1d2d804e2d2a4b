// SPDX-License-Identifier: AGPL-3.0-or-later
import { visible, withLineFeeds } from '../../values/visible.ts';
import { withUnwrappedLinks } from '../../values/wrapped-links.ts';

/** The words of a text node: on one line, without signs that nobody sees. Spaces at the ends belong to the sentence. */
export const visibleWords = (text: string): string =>
  withUnwrappedLinks(visible(withLineFeeds(text)).replaceAll('\n', ' '));
