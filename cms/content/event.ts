// SPDX-License-Identifier: AGPL-3.0-or-later
import { EVENT_STATUSES } from '@portico/shared/contract/event';
import { LOCALES } from '@portico/shared/locales';
import type { DateField, Field, NumberField, TextField } from 'payload';
import { asTrack, STATE_COLUMN } from './components.ts';
import { audiences, checkbox, choice, number } from '../fields/choice.ts';
import { group, localisedList } from '../fields/list.ts';
import { named } from '../fields/named.ts';
import { ownerOrganisation, picture, referencesTo, referenceTo } from '../fields/reference.ts';
import { richText } from '../fields/rich-text.ts';
import { line, mailbox, plainLine, prose } from '../fields/text.ts';
import { instant } from '../fields/time.ts';
import { contentCollection } from './collection.ts';

const languages: Field = {
  ...named('languages', 'event.languages'),
  type: 'select',
  hasMany: true,
  options: Object.entries(LOCALES).map(([value, { name }]) => ({ value, label: name })),
};

/** Asked of an event that does not take place as announced; what was written stays in sight. */
const onlyWhenChanged = <F extends DateField | TextField>(field: F): F => ({
  ...field,
  admin: {
    ...field.admin,
    condition: (data: { status?: unknown }, sibling: Readonly<Record<string, unknown>>) =>
      data.status !== 'scheduled' || Boolean(sibling[field.name]),
  },
});

const when: Field[] = [
  {
    ...choice('status', 'event.status', EVENT_STATUSES, 'event.status'),
    defaultValue: 'scheduled',
  },
  onlyWhenChanged(line('statusReason', 'event.statusReason')),
  onlyWhenChanged(instant('formerStart', 'event.formerStart')),
  instant('start', 'event.start'),
  instant('end', 'event.end'),
];

const where: Field[] = [
  referenceTo('venue', 'event.venue', 'venue'),
  plainLine('onlineUrl', 'event.onlineUrl'),
];

/** Shown with one way of booking only; what stands in it otherwise is kept, and presented by nobody. */
const onlyFor = <F extends NumberField | TextField>(kind: string, field: F): F => ({
  ...field,
  admin: {
    ...field.admin,
    condition: (_data: unknown, sibling: { kind?: unknown } | undefined) => sibling?.kind === kind,
  },
});

const booking = group('booking', 'event.booking', [
  {
    ...choice('kind', 'event.booking.kind', ['none', 'link', 'seats', 'closed'], 'event.booking'),
    defaultValue: 'none',
  },
  onlyFor('link', plainLine('url', 'event.booking.url')),
  onlyFor('seats', number('seats', 'event.booking.seats.number')),
]);

export const events = contentCollection({
  type: 'event',
  group: 'group.programme',
  title: 'title',
  columns: ['title', STATE_COLUMN, 'start', 'organisation', 'updatedAt'],
  fields: [
    line('title', 'title'),
    prose('summary', 'summary'),
    referenceTo('edition', 'event.edition', 'edition'),
    asTrack(plainLine('track', 'event.track')),
    ...when,
    ...where,
    picture('picture', 'picture'),
    richText('body', 'event.body'),
    prose('forWhom', 'event.forWhom'),
    audiences(),
    languages,
    checkbox('signLanguage', 'event.signLanguage'),
    checkbox('subtitles', 'event.subtitles'),
    prose('accessibility', 'event.accessibility'),
    { ...checkbox('free', 'event.free'), defaultValue: true },
    line('cost', 'event.cost'),
    booking,
    line('bookingNote', 'event.bookingNote'),
    localisedList('speakers', 'event.speakers', 'entry.speaker', [
      plainLine('name', 'event.speaker.name'),
      plainLine('role', 'event.speaker.role'),
    ]),
    localisedList('documents', 'event.documents', 'entry.document', [
      plainLine('title', 'event.document.title'),
      plainLine('url', 'event.document.url'),
    ]),
    localisedList('sponsors', 'event.sponsors', 'entry.sponsor', [
      plainLine('name', 'event.sponsor.name'),
      plainLine('url', 'event.sponsor.url'),
    ]),
    group('contacts', 'event.contacts', [
      mailbox('email', 'email'),
      plainLine('phone', 'phone'),
      plainLine('website', 'website'),
    ]),
    referencesTo('organisers', 'event.organisers', 'organisation'),
    line('slug', 'slug'),
    ownerOrganisation(),
  ],
});
