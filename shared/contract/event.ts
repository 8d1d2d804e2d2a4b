// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { LOCALES } from '../locales.ts';
import { Summary } from './article.ts';
import { TrackKey } from './edition.ts';
import { envelope } from './envelope.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import {
  check,
  Email,
  Instant,
  Line,
  Phone,
  Prose,
  perLocale,
  reference,
  Slug,
  WebUrl,
} from './values.ts';
import { verification } from './verification.ts';

/** How the event stands. Source: schema.org EventStatusType and EventAttendanceModeEnumeration. */
export const EVENT_STATUSES = ['scheduled', 'moved', 'cancelled', 'online'] as const;

export const EventContent = z.strictObject({
  slug: Slug,
  title: Line.max(160),
  summary: Summary,
  picture: Picture.optional(),
  /** What it is. */
  body: RichText.min(1),
  /** Who it is for, in words. */
  forWhom: Prose.optional(),
  /** What it costs, in words; of a free one what one may give all the same. */
  cost: Line.optional(),
  /** How to book or why one cannot any more. */
  bookingNote: Line.optional(),
  /** Why it was moved, cancelled or put online. */
  statusReason: Line.optional(),
  /** Accessibility of the event beyond the venue's. */
  accessibility: Prose.optional(),
  speakers: z.array(z.strictObject({ name: Line, role: Line.optional() })).max(40),
  /** Documents to read or download. */
  documents: z.array(z.strictObject({ title: Line, url: WebUrl })).max(20),
  /** Who pays for it or lends what it needs, besides the organisers. */
  sponsors: z
    .array(z.strictObject({ name: Line, url: WebUrl.optional() }))
    .min(1)
    .max(40)
    .optional(),
});

/** One event, as Modello Comuni describes it. */
export const Event = z
  .strictObject({
    ...envelope('event'),
    edition: reference('edition').optional(),
    /** Track of the edition. */
    track: TrackKey.optional(),
    /** Absent when the event takes place online only; kept, and not shown, when it was moved online (`status`). */
    venue: reference('venue').optional(),
    /** Where to follow it online. */
    onlineUrl: WebUrl.optional(),
    status: z.enum(EVENT_STATUSES),
    /** Midnight in Europe/Rome, without an end, when only the day is known: the hour is then not shown. */
    start: Instant,
    /**
     * Midnight is the end of the day before, said as 24:00; but when `start` is midnight too, both are days whose hours
     * are not known, and the last day counts whole.
     */
    end: Instant.optional(),
    /** When it should have begun, once it has been moved. */
    formerStart: Instant.optional(),
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    /** Languages spoken at the event. */
    languages: z.array(z.enum(Object.keys(LOCALES) as (keyof typeof LOCALES)[])).min(1),
    signLanguage: z.boolean(),
    subtitles: z.boolean(),
    free: z.boolean(),
    booking: z.discriminatedUnion('kind', [
      /** Just come. */
      z.strictObject({ kind: z.literal('none') }),
      /** Book at an address. */
      z.strictObject({ kind: z.literal('link'), url: WebUrl }),
      /** So many seats, first come first served. */
      z.strictObject({ kind: z.literal('seats'), seats: z.int().positive() }),
      /** Booking is over. */
      z.strictObject({ kind: z.literal('closed') }),
    ]),
    contacts: z.strictObject({
      email: Email.optional(),
      phone: Phone.optional(),
      website: WebUrl.optional(),
    }),
    organisers: z.array(reference('organisation')).min(1),
    ...verification,
    locales: perLocale(EventContent),
  })
  .refine(
    (event) => event.end === undefined || Date.parse(event.end) > Date.parse(event.start),
    check('end-before-start', 'must be after the beginning', ['end']),
  )
  .refine(
    (event) => event.status !== 'moved' || event.formerStart !== undefined,
    check('former-start-missing', 'a moved event says when it should have begun', ['formerStart']),
  )
  .refine(
    (event) =>
      event.venue !== undefined || event.onlineUrl !== undefined || event.status === 'online',
    check('venue-or-online', 'an event has a venue, or takes place online', ['venue']),
  );

export type Event = z.infer<typeof Event>;
