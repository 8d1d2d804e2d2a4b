// SPDX-License-Identifier: AGPL-3.0-or-later
import { picture } from './context.ts';
import type { Presenter } from './presented.ts';
import { richText } from './rich-text.ts';
import { civilDate, line, lines, reference, references, someOrNothing } from './values.ts';

export const article: Presenter<'article'> = {
  shared: (row) => ({
    organisation: reference('organisation', row.organisation),
    topics: references('topic', row.topics),
    audiences: row.audiences ?? [],
    verifiedOn: civilDate(row.verifiedOn),
  }),
  content: (row, context) => ({
    slug: line(row.slug),
    title: line(row.title),
    summary: line(row.summary),
    picture: picture(context, row.picture, 'picture'),
    inBrief: someOrNothing(lines(row.inBrief)),
    body: richText(context, row.body, 'body'),
    doNow: richText(context, row.doNow, 'doNow'),
  }),
};
