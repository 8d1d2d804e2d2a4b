// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import type { Held } from '../fields/codec/codec.ts';
import { instantIn } from '../fields/codec/values.ts';
import { verification } from '../fields/simple/verification.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { textAt } from '../values/text-at.ts';
import { rowsOf } from '../workflow/candidate/load-working-copy.ts';
import { beginVerb } from '../workflow/subject.ts';
import { copyBehind } from '../workflow/translation/note.ts';
import { writtenIn } from '../workflow/versions/keep.ts';
import { requireWriter } from './bring-in.ts';
import { dayAfter, momentOf } from './cells.ts';
import { COPY_MESSAGES } from './copy-messages.ts';
import { freeSlug, type Taken, takenSlugs } from './free-slug.ts';

/** Copies that one series makes at most: a year of Tuesdays. */
export const MAX_COPIES = 53;

export interface Copying {
  readonly id: string;
  /** Days after the event; absent: without a date. */
  readonly days?: number | undefined;
  /** The last day of a series, `2027-06-30`; absent: one copy. */
  readonly until?: string | undefined;
}

/** A copy that was begun. */
export interface Copy {
  readonly collection: 'events';
  readonly id: string;
  /** `2027-03-19`; `null` where it has no date. */
  readonly day: string | null;
}

/** A moment so many days later at the same hour of the clocks of Rome. */
function later(moment: unknown, days: number): string | null {
  const local = instantIn(moment);
  if (typeof local !== 'string') return null;
  const [day = '', time = ''] = local.split('T');
  const moved = momentOf(dayAfter(day, days), time.slice(0, 5));
  return moved === undefined ? null : new Date(moved).toISOString();
}

/** After how many days each copy stands; `undefined` for one without a date. */
function distances(row: Held, { days, until }: Copying): (number | undefined)[] {
  if (days === undefined) return [undefined];
  const start = instantIn(row['start']);
  if (typeof start !== 'string') throw new VerbError('wrong-state', COPY_MESSAGES.noDate);
  if (until === undefined) return [days];
  const found: number[] = [];
  for (let after = days; dayAfter(start.slice(0, 10), after) <= until; after += days) {
    if (found.length === MAX_COPIES)
      throw new VerbError('bad-request', COPY_MESSAGES.tooMany(MAX_COPIES));
    found.push(after);
  }
  if (found.length === 0) throw new VerbError('bad-request', COPY_MESSAGES.noneUntil);
  return found;
}

/** Rows of a list get ids of their own. Texts of the editor stay as they are. */
const withoutRowIds = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown) => {
        if (typeof row !== 'object' || row === null) return row;
        const { id: _, ...rest } = row as Held;
        return rest;
      })
    : value;

/** What belongs to the one event: its address, its dates, what became of it, who checked it and when. */
const NOT_COPIED = [
  'slug',
  'start',
  'end',
  'status',
  'statusReason',
  'formerStart',
  'organisation',
  ...Object.keys(verification()),
];

const copied = (row: Held): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(writtenIn(row))
      .filter(([name]) => !NOT_COPIED.includes(name))
      .map(([name, value]) => [name, withoutRowIds(value)]),
  );

/** Addresses that are taken, by language. */
type TakenIn = Readonly<Record<ActiveLocale, Taken>>;

async function takenInAll(req: PayloadRequest): Promise<TakenIn> {
  const all: Partial<Record<ActiveLocale, Taken>> = {};
  for (const locale of ACTIVE_LOCALES) all[locale] = await takenSlugs(req, 'event', locale);
  return all as TakenIn;
}

interface Source {
  /** Id of the event. */
  readonly from: string;
  readonly taken: TakenIn;
  readonly rows: Readonly<Record<ActiveLocale, Held>>;
  readonly organisation: string | null;
}

async function begin(
  req: PayloadRequest,
  person: Person,
  { from, taken, rows, organisation }: Source,
  days: number | undefined,
): Promise<Copy> {
  const italian = rows[DEFAULT_LOCALE];
  const start = days === undefined ? null : later(italian['start'], days);
  const day = start === null ? null : String(instantIn(start)).slice(0, 10);
  const at = { collection: 'events', depth: 0, overrideAccess: true, req } as const;
  const now = new Date().toISOString();
  const { id } = await req.payload.create({
    ...at,
    locale: DEFAULT_LOCALE,
    // Rows of this collection, as they were read.
    data: {
      ...copied(italian),
      slug: freeSlug(taken[DEFAULT_LOCALE], textAt(italian, 'title'), day),
      status: 'scheduled',
      start,
      end: days === undefined ? null : later(italian['end'], days),
      organisation: person.organisation ?? organisation,
      createdAt: now,
      updatedAt: now,
      _status: 'draft',
    } as never,
  });
  for (const locale of ACTIVE_LOCALES) {
    const row = rows[locale];
    if (locale === DEFAULT_LOCALE || textAt(row, 'title') === '') continue;
    const data = { ...copied(row), slug: freeSlug(taken[locale], textAt(row, 'title'), day) };
    await req.payload.update({ ...at, id, locale, data: data as never });
  }
  await copyBehind(req, from, { type: 'event', id }, NOT_COPIED);
  return { collection: 'events', id, day };
}

/**
 * Begins copies of an event as drafts of the person: without its address, its history and what others noted of it; without
 * a date, or so many days later, or again and again until a day. All of them, or none.
 */
export async function copyEvent(
  req: PayloadRequest,
  copying: Copying,
): Promise<{ copies: Copy[] }> {
  return inTransaction(req, async () => {
    const { person, found } = await beginVerb(req, 'update', { type: 'event', id: copying.id });
    const { organisation, edition } = found.owner;
    requireWriter(person, 'event', edition ?? undefined);
    const rows = await rowsOf(req, 'event', copying.id);
    const taken = await takenInAll(req);
    const source = { from: copying.id, taken, rows, organisation };
    const copies: Copy[] = [];
    for (const days of distances(rows[DEFAULT_LOCALE], copying))
      copies.push(await begin(req, person, source, days));
    return { copies };
  });
}
