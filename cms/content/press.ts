// SPDX-License-Identifier: AGPL-3.0-or-later
import { references } from '../fields/simple/reference.ts';
import { text, textarea, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { form } from './form.ts';

export const press = form(
  'press',
  {
    title: text(),
    outlet: text(),
    abstract: textarea(),
    date: civilDate(),
    link: url(),
    projects: references('project'),
    offlineSince: civilDate(),
  },
  { columns: ['outlet', 'date'] },
);
