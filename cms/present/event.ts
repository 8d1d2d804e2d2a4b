// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowOf } from './working-copy.ts';
import { picture } from './context.ts';
import type { Presenter } from './presented.ts';
import { richText } from './rich-text.ts';
import {
  address,
  chosen,
  compact,
  entries,
  flag,
  instant,
  line,
  number,
  prose,
  reference,
  references,
  someOrNothing,
} from './values.ts';

/** Only what belongs to the way of booking that was chosen. */
function booking({ booking: row }: RowOf<'event'>): object | undefined {
  switch (row?.kind) {
    case 'link':
      return compact({ kind: row.kind, url: address(row.url) });
    case 'seats':
      return compact({ kind: row.kind, seats: number(row.seats) });
    case 'none':
    case 'closed':
      return { kind: row.kind };
    default:
      return undefined;
  }
}

export const event: Presenter<'event'> = {
  shared: (row) => ({
    edition: reference('edition', row.edition),
    track: line(row.track),
    venue: reference('venue', row.venue),
    onlineUrl: address(row.onlineUrl),
    status: chosen(row.status),
    start: instant(row.start),
    end: instant(row.end),
    formerStart: instant(row.formerStart),
    audiences: row.audiences ?? [],
    languages: row.languages ?? [],
    signLanguage: flag(row.signLanguage),
    subtitles: flag(row.subtitles),
    free: flag(row.free),
    booking: booking(row),
    contacts: compact({
      email: line(row.contacts?.email),
      phone: line(row.contacts?.phone),
      website: address(row.contacts?.website),
    }),
    organisers: references('organisation', row.organisers),
  }),
  content: (row, context) => ({
    slug: line(row.slug),
    title: line(row.title),
    summary: line(row.summary),
    picture: picture(context, row.picture, 'picture'),
    body: richText(context, row.body, 'body'),
    forWhom: prose(row.forWhom),
    cost: line(row.cost),
    bookingNote: line(row.bookingNote),
    statusReason: line(row.statusReason),
    accessibility: prose(row.accessibility),
    speakers: entries(row.speakers, ({ name, role }) => ({ name: line(name), role: line(role) })),
    documents: entries(row.documents, ({ title, url }) => ({
      title: line(title),
      url: address(url),
    })),
    sponsors: someOrNothing(
      entries(row.sponsors, ({ name, url }) => ({ name: line(name), url: address(url) })),
    ),
  }),
};
