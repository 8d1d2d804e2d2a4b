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
    { readonly id: string; readonly name: string; readonly saysAccess: boolean } | undefined;
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
  return [begins, end === undefined ? begins + ASSUMED_MS : Date.parse(end)];
};

/** Midnight without an end: only the day is known. */
const isTimed = ({ start, end }: Placed): boolean =>
  end !== undefined || start.slice(11, 16) !== '00:00';

function meet(one: Placed, other: Placed): boolean {
  const [[begins, ends], [otherBegins, otherEnds]] = [span(one), span(other)];
  return begins < otherEnds && otherBegins < ends;
}

const when = ({ start }: Placed): string =>
  `${start.slice(8, 10)}/${start.slice(5, 7)} ${start.slice(11, 16)}`;

const titles = (one: Placed, other: Placed, sign: [string, string]): string =>
  `${sign[0]}${one.title}${sign[1]} (${when(one)}), ${sign[0]}${other.title}${sign[1]} (${when(other)})`;

const both = (one: Placed, other: Placed): Said => ({
  it: titles(one, other, ['«', '»']),
  en: titles(one, other, ['“', '”']),
});

/** Every two events of the same group that take place at once. */
function* meeting(events: readonly Placed[], keysOf: (event: Placed) => readonly string[]) {
  const groups = new Map<string, Placed[]>();
  for (const event of events)
    for (const key of keysOf(event)) {
      const group = groups.get(key) ?? [];
      group.push(event);
      groups.set(key, group);
    }
  for (const [key, group] of groups)
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) if (meet(one, other)) yield { key, one, other };
}

function clashes(events: readonly Placed[]): BoardAdvice[] {
  const timed = events.filter((event) => isTimed(event) && !event.cancelled);
  const rooms = [...meeting(timed, ({ venue }) => (venue ? [venue.id] : []))];
  const speakers = [...meeting(timed, (event) => event.speakers.map(fold))];
  const named = (event: Placed, key: string) => event.speakers.find((one) => fold(one) === key);
  return [
    ...rooms.map(({ one, other }): BoardAdvice => {
      const { it, en } = both(one, other);
      const said = {
        it: `${one.venue?.name}, nello stesso momento: ${it}.`,
        en: `${one.venue?.name}, at the same time: ${en}.`,
      };
      return { kind: 'room', said, events: [one.id, other.id] };
    }),
    ...speakers.map(({ key, one, other }): BoardAdvice => {
      const { it, en } = both(one, other);
      const name = named(one, key);
      const said = {
        it: `${name} parla in due incontri nello stesso momento: ${it}.`,
        en: `${name} speaks at two events at the same time: ${en}.`,
      };
      return { kind: 'speaker', said, events: [one.id, other.id] };
    }),
  ];
}

const day = (language: 'it' | 'en', at: string): string =>
  dateFormat(language, { dateStyle: 'long' }).format(new Date(`${at}T12:00:00Z`));

function outside(events: readonly Placed[], { first, last }: Days): BoardAdvice[] {
  if (!first || !last) return [];
  return events
    .filter(({ start }) => start.slice(0, 10) < first || start.slice(0, 10) > last)
    .map((event) => ({
      kind: 'outside',
      said: {
        it: `«${event.title}» (${when(event)}) è fuori dall’edizione, che va dal ${day('it', first)} al ${day('it', last)}.`,
        en: `“${event.title}” (${when(event)}) is outside the edition, which is from ${day('en', first)} to ${day('en', last)}.`,
      },
      events: [event.id],
    }));
}

function silentVenues(events: readonly Placed[]): BoardAdvice[] {
  const groups = Map.groupBy(
    events.filter(({ venue }) => venue && !venue.saysAccess),
    ({ venue }) => venue?.id,
  );
  return [...groups.values()].map((group) => ({
    kind: 'access',
    said: {
      it: `Di «${group[0]?.venue?.name}» non si dice come si entra (${group.length} ${group.length === 1 ? 'evento' : 'eventi'}).`,
      en: `It is not said how to enter “${group[0]?.venue?.name}” (${group.length} ${group.length === 1 ? 'event' : 'events'}).`,
    },
    events: group.map(({ id }) => id),
  }));
}

/** What to look at in a programme: the same room or speaker twice at once, days outside, venues that say nothing of access. */
export const adviceOn = (events: readonly Placed[], days: Days): BoardAdvice[] => [
  ...clashes(events),
  ...outside(events, days),
  ...silentVenues(events),
];
