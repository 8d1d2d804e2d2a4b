// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Presenter } from './presented.ts';
import { richText } from './rich-text.ts';
import { address, civilDate, entries, line, references } from './values.ts';

export const edition: Presenter<'edition'> = {
  shared: (row) => ({
    start: civilDate(row.start),
    end: civilDate(row.end),
    organisers: references('organisation', row.organisers),
    website: address(row.website),
  }),
  content: (row, context) => ({
    slug: line(row.slug),
    title: line(row.title),
    theme: line(row.theme),
    summary: line(row.summary),
    tracks: entries(row.tracks, ({ key, name }) => ({ key: line(key), name: line(name) })),
    body: richText(context, row.body, 'body'),
  }),
};
