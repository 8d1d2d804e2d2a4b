// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from '@portico/shared/contract/rich-text';
import { link } from '../../queries/document.ts';
import { termOf } from '../../queries/terms.ts';
import { render } from '../../rich-text/blocks.ts';

/** A rich text, and what is on its page so far. */
export interface RichTextProps {
  readonly blocks: readonly Block[];
  /** Ids taken on the page, when it holds several texts; grows. */
  readonly ids?: Set<string>;
  readonly headingShift?: number;
}

/** A rich text of the page as HTML. */
export const richText = (
  { ask, route: { locale } }: Pick<App.Locals, 'ask' | 'route'>,
  { blocks, ids = new Set(), headingShift = 0 }: RichTextProps,
): string =>
  render(blocks, {
    locale,
    ids,
    headingShift,
    resolve: ({ type, id }) => ask(link, { type, id, locale }),
    term: (id) => ask(termOf, { id, locale }),
  });
