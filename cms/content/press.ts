// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { adjusted } from '../fields/codec/codec.ts';
import { carried } from '../fields/simple/carried.ts';
import { references } from '../fields/simple/reference.ts';
import { text, textarea, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { component } from '../values/import-map.ts';
import { form } from './form.ts';

/** A pasted address writes what can be read in it into empty fields. */
const asAddress = (field: Field): Field =>
  ({
    ...field,
    admin: {
      ...field.admin,
      components: { Field: component('press/AddressField.tsx', 'AddressField') },
    },
  }) as Field;

export const press = form(
  'press',
  {
    link: adjusted(url(), asAddress),
    title: text(),
    outlet: text(),
    abstract: textarea(),
    date: civilDate(),
    projects: adjusted(references('project'), carried('projects', 'project')),
    offlineSince: civilDate(),
  },
  { columns: ['outlet', 'date'] },
);
