// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { singletonAdmin } from './components.ts';
import { group, localisedList } from '../fields/list.ts';
import { referencesTo, referenceTo } from '../fields/reference.ts';
import { line, plainLine, plainProse } from '../fields/text.ts';
import { civilDate } from '../fields/time.ts';
import { contentCollection } from './collection.ts';

const notice: Field[] = [
  group('noticeDates', 'home.notice.dates', [
    civilDate('from', 'home.notice.from'),
    civilDate('until', 'home.notice.until'),
  ]),
  group('notice', 'home.notice', [
    line('text', 'home.notice.text'),
    line('linkLabel', 'home.notice.link.label'),
    {
      ...referenceTo(
        'linkDocument',
        'home.notice.link.document',
        'article',
        'event',
        'edition',
        'topic',
      ),
      localized: true,
    },
    line('linkUrl', 'home.notice.link.url'),
  ]),
];

/** One document: `singleton.ts` keeps it so. */
export const home = contentCollection({
  type: 'home',
  group: 'group.portal',
  title: 'claim',
  admin: singletonAdmin,
  columns: ['claim'],
  fields: [
    line('claim', 'home.claim'),
    localisedList('searchExamples', 'home.searchExamples', 'entry.search', [
      plainLine('text', 'home.searchExample'),
    ]),
    ...notice,
    referencesTo('chosen', 'home.chosen', 'article', 'event', 'edition'),
    localisedList('figures', 'home.figures', 'entry.figure', [
      plainLine('value', 'home.figure.value'),
      plainLine('label', 'home.figure.label'),
      plainProse('counts', 'home.figure.counts'),
      plainLine('source', 'home.figure.source'),
      plainLine('sourceUrl', 'home.figure.sourceUrl'),
    ]),
  ],
});
