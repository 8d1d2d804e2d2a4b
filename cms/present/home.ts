// SPDX-License-Identifier: AGPL-3.0-or-later
import { idIn } from '../values/relation-id.ts';
import type { RowOf } from './working-copy.ts';
import { type Context, typeOf } from './context.ts';
import type { Presenter } from './presented.ts';
import {
  address,
  civilDate,
  compact,
  compactOrNothing,
  entries,
  line,
  lines,
  prose,
} from './values.ts';

function referenceOf(context: Context, value: unknown, field: string): object | undefined {
  const id = idIn(value);
  const type = id === undefined ? undefined : typeOf(context, id, field);
  return type === undefined ? undefined : { type, id };
}

/** A link has words and leads to a document or, when none is chosen, to an address. */
function noticeLink(context: Context, { notice }: RowOf<'home'>): object | undefined {
  const url = address(notice?.linkUrl);
  const to =
    referenceOf(context, notice?.linkDocument, 'notice.linkDocument') ??
    (url === undefined ? undefined : { url });
  return compactOrNothing({ label: line(notice?.linkLabel), to });
}

export const home: Presenter<'home'> = {
  shared: (row, context) => ({
    chosen: (row.chosen ?? [])
      .map((value) => referenceOf(context, value, 'chosen'))
      .filter((one) => one !== undefined),
    noticeDates: compactOrNothing({
      from: civilDate(row.noticeDates?.from),
      until: civilDate(row.noticeDates?.until),
    }),
  }),
  content: (row, context) => ({
    claim: line(row.claim),
    searchExamples: lines(row.searchExamples),
    notice: compactOrNothing({ text: line(row.notice?.text), link: noticeLink(context, row) }),
    figures: entries(row.figures, (figure) =>
      compact({
        value: line(figure.value),
        label: line(figure.label),
        counts: prose(figure.counts),
        source: line(figure.source),
        sourceUrl: address(figure.sourceUrl),
      }),
    ),
  }),
};
