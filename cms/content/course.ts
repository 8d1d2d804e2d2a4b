// SPDX-License-Identifier: AGPL-3.0-or-later
import { COURSE_DEMANDS, type Course } from '@portico/shared/contract/course';
import { LEVELS } from '@portico/shared/levels';
import type { Field } from 'payload';
import { adjusted, type Codec, shownBy } from '../fields/codec/codec.ts';
import { richText } from '../fields/blocks/rich-text.ts';
import {
  audiences,
  checkbox,
  choice,
  choices,
  languages,
  number,
} from '../fields/simple/choice.ts';
import { shownFor, shownWhere } from '../fields/simple/condition.ts';
import { group, lines } from '../fields/simple/list.ts';
import { picture } from '../fields/simple/picture.ts';
import { references } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { idIn } from '../values/relation-id.ts';
import { form } from './form.ts';

type Delivery = Course['delivery'];
type Here = Extract<Delivery, { kind: 'here' }>;
type Elsewhere = Extract<Delivery, { kind: 'elsewhere' }>;

const here = shownFor('here');
const elsewhere = shownFor('elsewhere');

const deliveryFields = group<{ kind: Delivery['kind'] } & Omit<Here & Elsewhere, 'kind'>>({
  kind: choice(['here', 'elsewhere'], 'here'),
  lessons: adjusted(shownBy(references('lesson'), 'parts/LessonsField.tsx', 'LessonsField'), here),
  url: adjusted(url(), elsewhere),
  minutes: adjusted(number(), elsewhere),
  languages: adjusted(languages(), elsewhere),
  demands: adjusted(choices(COURSE_DEMANDS), elsewhere),
});

/** What costs something says so in words. */
const whenPaid = shownWhere(({ free, cost }) => free !== true || Boolean(cost));

/** Who begins a course teaches it, until somebody says otherwise. */
const ownOrganisation = (field: Field): Field =>
  ({
    ...field,
    defaultValue: ({ user }: { readonly user?: { readonly organisation?: unknown } | null }) =>
      [idIn(user?.organisation)].filter((id) => id !== undefined),
  }) as Field;

/** Only what belongs to the place that was chosen. */
const delivery: Codec<Delivery> = {
  fields: deliveryFields.fields,
  present: (held, name, at) => {
    const { kind, lessons, ...rest } = {
      ...(deliveryFields.present(held, name, at) as Partial<Record<string, unknown>>),
    };
    if (kind === undefined) return undefined;
    return kind === 'here' ? { kind, lessons } : { kind, ...rest };
  },
  store: (value, name, at) => deliveryFields.store(value as never, name, at),
};

export const course = form(
  'course',
  {
    title: text(),
    summary: summary(),
    level: choice(LEVELS, 'base'),
    audiences: audiences(),
    topics: references('topic'),
    outcomes: lines(),
    forWhom: textarea(),
    delivery,
    picture: picture(),
    body: richText(),
    prerequisites: references('course'),
    free: checkbox(true),
    cost: adjusted(text(), whenPaid),
    conditions: textarea(),
    providers: adjusted(references('organisation'), ownOrganisation),
    ...verification(),
    slug: codeText(),
  },
  { columns: ['level', 'organisation'], ownerOf: ({ providers }) => providers[0] },
);
