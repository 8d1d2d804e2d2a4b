// SPDX-License-Identifier: AGPL-3.0-or-later
import { lines, list } from '../fields/simple/list.ts';
import { references } from '../fields/simple/reference.ts';
import { text, textarea, url } from '../fields/simple/text.ts';
import { form } from './form.ts';

export const home = form('home', {
  claim: text(),
  searchExamples: lines(),
  chosen: references('article', 'event', 'edition'),
  figures: list({
    value: text(),
    label: text(),
    counts: textarea(),
    source: text(),
    sourceUrl: url(),
  }),
});
