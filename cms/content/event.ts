// SPDX-License-Identifier: AGPL-3.0-or-later
import { EVENT_STATUSES, type Event } from '@portico/shared/contract/event';
import type { Field } from 'payload';
import { adjusted, type Codec } from '../fields/codec/codec.ts';
import { richText } from '../fields/blocks/rich-text.ts';
import { audiences, checkbox, choice, languages, number } from '../fields/simple/choice.ts';
import { shownFor } from '../fields/simple/condition.ts';
import { group, list } from '../fields/simple/list.ts';
import { picture } from '../fields/simple/picture.ts';
import { reference, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { instant } from '../fields/simple/time.ts';
import { verification } from '../fields/simple/verification.ts';
import { component } from '../values/import-map.ts';
import { form } from './form.ts';

type Sibling = Readonly<Record<string, unknown>> | undefined;

const shownWhen =
  (condition: (data: { status?: unknown }, sibling: Sibling, name: string) => boolean) =>
  (field: Field): Field =>
    ({
      ...field,
      admin: {
        ...field.admin,
        condition: (data: { status?: unknown }, sibling: Sibling) =>
          condition(data, sibling, 'name' in field ? field.name : ''),
      },
    }) as Field;

/** Asked of an event that does not take place as announced; what was written stays in sight. */
const onlyWhenChanged = shownWhen(
  ({ status }, sibling, name) => status !== 'scheduled' || Boolean(sibling?.[name]),
);

const bookingFields = group<{ kind: Event['booking']['kind']; url: string; seats: number }>({
  kind: choice(['none', 'link', 'seats', 'closed'], 'none'),
  url: adjusted(url(), shownFor('link')),
  seats: adjusted(number(), shownFor('seats')),
});

/** Only what belongs to the way of booking that was chosen. */
const booking: Codec<Event['booking']> = {
  fields: bookingFields.fields,
  present: (held, name, at) => {
    const {
      kind,
      url: web,
      seats,
    } = { ...(bookingFields.present(held, name, at) as Partial<Record<string, unknown>>) };
    if (kind === undefined) return undefined;
    return {
      kind,
      ...(kind === 'link' && web !== undefined && { url: web }),
      ...(kind === 'seats' && seats !== undefined && { seats }),
    };
  },
  store: (value, name) => ({ [name]: value ?? {} }),
};

/** A line of text that is chosen among the tracks of the edition. */
const asTrack = (field: Field): Field =>
  ({
    ...field,
    admin: {
      ...field.admin,
      components: { Field: component('track/TrackField.tsx', 'TrackField') },
    },
  }) as Field;

export const event = form(
  'event',
  {
    title: text(),
    summary: summary(),
    edition: reference('edition'),
    track: adjusted(codeText(), asTrack),
    status: choice(EVENT_STATUSES, 'scheduled'),
    statusReason: adjusted(text(), onlyWhenChanged),
    formerStart: adjusted(instant(), onlyWhenChanged),
    start: instant(),
    end: instant(),
    venue: reference('venue'),
    onlineUrl: url(),
    picture: picture(),
    body: richText(),
    forWhom: textarea(),
    audiences: audiences(),
    languages: languages(),
    signLanguage: checkbox(),
    subtitles: checkbox(),
    accessibility: textarea(),
    free: checkbox(true),
    cost: text(),
    booking,
    bookingNote: text(),
    speakers: list({ name: text(), role: text() }),
    documents: list({ title: text(), url: url() }),
    sponsors: list({ name: text(), url: url() }, { optional: true }),
    contacts: group({ email: codeText(), phone: codeText(), website: url() }, { keepEmpty: true }),
    organisers: references('organisation'),
    ...verification(),
    slug: codeText(),
  },
  { columns: ['start', 'organisation'], ownerOf: ({ organisers }) => organisers[0] },
);
