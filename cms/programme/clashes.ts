// SPDX-License-Identifier: AGPL-3.0-or-later
import { dateFormat } from '../i18n/dates.ts';
import type { Said } from '../i18n/said.ts';
import { fold } from '../values/fold.ts';

/** An event as far as others may stand in its way. */
export interface Placed {
  readonly id: string;
  readonly title: string;
  /** Moments with the offset of Rome, `2027-03-12T09:30:00+01:00`. */
  readonly start: string;
  readonly end: string | undefined;
  readonly venue:
    | { readonly id: string; readonly name: string; readonly saysAccess: boolean }
    | undefined;
  readonly speakers: readonly string[];
  /** It does not take place where or when it was announced: it takes nobody's room. */
  readonly cancelled: boolean;
}

/** Something to look at, never a block. */
export interface BoardAdvice {
  readonly kind: 'room' | 'speaker' | 'outside' | 'access';
  readonly said: Said;
  /** Ids of the events. */
  readonly events: readonly string[];
}

/** The days of an edition. */
interface Days {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** Without an end an event is taken to last an hour. */
const ASSUMED_MS = 60 * 60 * 1000;

const span = ({ start, end }: Placed): [number, number] => {
  const begins = Date.parse(start);
  return [begins, end === undefined ? begins + ASSUMED_MS : Math.max(Date.parse(end), begins + 1)];
};

/** Midnight without an end: only the day is known. */
const isTimed = ({ start, end }: Placed): boolean =>
  end !== undefined || start.slice(11, 16) !== '00:00';

const takesRoom = (event: Placed): boolean => isTimed(event) && !event.cancelled;

function meet(one: Placed, other: Placed): boolean {
  const [[begins, ends], [otherBegins, otherEnds]] = [span(one), span(other)];
  return begins < otherEnds && otherBegins < ends;
}

const areAtOnce = (one: Placed, other: Placed): boolean =>
  takesRoom(one) && takesRoom(other) && meet(one, other);

const when = ({ start }: Placed): string =>
  `${start.slice(8, 10)}/${start.slice(5, 7)} ${start.slice(11, 16)}`;

const titles = (one: Placed, other: Placed, sign: [string, string]): string =>
  `${sign[0]}${one.title}${sign[1]} (${when(one)}), ${sign[0]}${other.title}${sign[1]} (${when(other)})`;

const both = (one: Placed, other: Placed): Said => ({
  it: titles(one, other, ['«', '»']),
  en: titles(one, other, ['“', '”']),
});

/** Advice of one kind that is put into words; of the rest it is said how many there are. */
export const MAX_ADVICE = 20;

/** Events that one piece of advice leads to. */
const MAX_LINKS = 10;

/** How often something is the case, and the first of it. */
interface Found<T> {
  readonly first: readonly T[];
  readonly count: number;
}

interface Meeting {
  readonly key: string;
  readonly one: Placed;
  readonly other: Placed;
}

/** The place of the first that begins at `end` or later, among events in the order of time. */
function firstAfter(begins: readonly number[], end: number): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every two events of the same group that take place at once: all are counted, the first are named. */
function meeting(
  events: readonly Placed[],
  keysOf: (event: Placed) => readonly string[],
): Found<Meeting> {
  const groups = new Map<string, Placed[]>();
  for (const event of events)
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key) ?? [];
      group.push(event);
      groups.set(key, group);
    }
  const first: Meeting[] = [];
  let count = 0;
  for (const [key, group] of groups) {
    const inTime = group.toSorted((one, other) => span(one)[0] - span(other)[0]);
    const begins = inTime.map((event) => span(event)[0]);
    for (const [at, one] of inTime.entries()) {
      const until = firstAfter(begins, span(one)[1]);
      count += Math.max(0, until - at - 1);
      for (const other of inTime.slice(at + 1, Math.min(until, at + 1 + MAX_ADVICE - first.length)))
        first.push({ key, one, other });
    }
  }
  return { first, count };
}

/** Do two events need the same room at the same time? */
export const shareRoom = (one: Placed, other: Placed): boolean =>
  areAtOnce(one, other) && one.venue !== undefined && one.venue.id === other.venue?.id;

/** Who speaks at two events at the same time, as the first calls them. */
export function sharedSpeaker(one: Placed, other: Placed): string | undefined {
  if (!areAtOnce(one, other)) return undefined;
  const others = new Set(other.speakers.map(fold));
  return one.speakers.find((name) => others.has(fold(name)));
}

/** The events that take place at the same time in the same room, or with the same speaker. */
export const inTheWay = (event: Placed, others: readonly Placed[]): Placed[] =>
  others.filter(
    (other) =>
      other.id !== event.id &&
      (shareRoom(event, other) || sharedSpeaker(event, other) !== undefined),
  );

function roomsTwice(events: readonly Placed[]): Found<BoardAdvice> {
  const { first, count } = meeting(events, ({ venue }) => (venue ? [venue.id] : []));
  const told = first.map(({ one, other }): BoardAdvice => {
    const { it, en } = both(one, other);
    const said = {
      it: `${one.venue?.name}, nello stesso momento: ${it}.`,
      en: `${one.venue?.name}, at the same time: ${en}.`,
    };
    return { kind: 'room', said, events: [one.id, other.id] };
  });
  return { first: told, count };
}

function speakersTwice(events: readonly Placed[]): Found<BoardAdvice> {
  const { first, count } = meeting(events, (event) => event.speakers.map(fold));
  const named = (event: Placed, key: string) => event.speakers.find((one) => fold(one) === key);
  const told = first.map(({ key, one, other }): BoardAdvice => {
    const { it, en } = both(one, other);
    const name = named(one, key);
    const said = {
      it: `${name} parla in due incontri nello stesso momento: ${it}.`,
      en: `${name} speaks at two events at the same time: ${en}.`,
    };
    return { kind: 'speaker', said, events: [one.id, other.id] };
  });
  return { first: told, count };
}

const day = (language: 'it' | 'en', at: string): string =>
  dateFormat(language, { dateStyle: 'long' }).format(new Date(`${at}T12:00:00Z`));

function outside(events: readonly Placed[], { first, last }: Days): Found<BoardAdvice> {
  if (!first || !last) return { first: [], count: 0 };
  const found = events.filter(
    ({ start }) => start.slice(0, 10) < first || start.slice(0, 10) > last,
  );
  const told = found.slice(0, MAX_ADVICE).map(
    (event): BoardAdvice => ({
      kind: 'outside',
      said: {
        it: `«${event.title}» (${when(event)}) è fuori dall’edizione (${day('it', first)} – ${day('it', last)}).`,
        en: `“${event.title}” (${when(event)}) is outside the edition (${day('en', first)} – ${day('en', last)}).`,
      },
      events: [event.id],
    }),
  );
  return { first: told, count: found.length };
}

function silentVenues(events: readonly Placed[]): Found<BoardAdvice> {
  const silent = events.filter(({ venue }) => venue && !venue.saysAccess);
  const groups = [...Map.groupBy(silent, ({ venue }) => venue?.id).values()];
  const told = groups.slice(0, MAX_ADVICE).map(
    (group): BoardAdvice => ({
      kind: 'access',
      said: {
        it: `Di «${group[0]?.venue?.name}» non si dice come si entra (${group.length} ${group.length === 1 ? 'evento' : 'eventi'}).`,
        en: `It is not said how to enter “${group[0]?.venue?.name}” (${group.length} ${group.length === 1 ? 'event' : 'events'}).`,
      },
      events: group.slice(0, MAX_LINKS).map(({ id }) => id),
    }),
  );
  return { first: told, count: groups.length };
}

/** What there is to look at, and how much of it is not put into words. */
interface Advice {
  readonly advice: readonly BoardAdvice[];
  readonly more: number;
}

/** What to look at in a programme: the same room or speaker twice at once, days outside, venues that say nothing of access. */
export function adviceOn(events: readonly Placed[], days: Days): Advice {
  const timed = events.filter(takesRoom);
  const kinds = [
    roomsTwice(timed),
    speakersTwice(timed),
    outside(events, days),
    silentVenues(events),
  ];
  const advice = kinds.flatMap(({ first }) => first);
  return { advice, more: kinds.reduce((sum, { count }) => sum + count, 0) - advice.length };
}
