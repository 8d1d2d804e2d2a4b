// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainCode } from '../../values/visible.ts';
import { instantIn } from '../codec/values.ts';

/** What somebody typed into a date field, read. */
export type TypedDate =
  /** As the form stores it, in UTC. */
  | { readonly iso: string }
  /** The day is there and the hour is not: midnight for now. */
  | { readonly iso: string; readonly lacks: 'hour' }
  /** An hour without any day. */
  | { readonly lacks: 'day' };

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
interface Time {
  readonly hour: number;
  readonly minute: number;
}

const MONTHS = [
  ['gen', 'jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mag', 'may'],
  ['giu', 'jun'],
  ['lug', 'jul'],
  ['ago', 'aug'],
  ['set', 'sep'],
  ['ott', 'oct'],
  ['nov'],
  ['dic', 'dec'],
];

const DIGITS = /(?<!\d)(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})(?!\d)/;
const ISO = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/;
const WORDS = /(?<!\d)(\d{1,2})[°º]?[\s-]*(?:di\s+|of\s+)?(\p{L}{3,})\.?,?[\s-]*(\d{4})(?!\d)/u;
const TIME =
  /^(?:ore|alle|dalle|h|at)?\s*(\d{1,2})(?:\s*[:.,h]\s*(\d{2})(?::\d{2})?)?\s*(?:h|ore)?(?:\s+(?:del|di))?$/i;

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function dayIn(text: string): { readonly day: Day; readonly rest: string } | undefined {
  const rest = (found: RegExpExecArray): string => text.replace(found[0], ' ');
  const iso = ISO.exec(text);
  if (iso)
    return {
      day: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
      rest: rest(iso),
    };
  const digits = DIGITS.exec(text);
  if (digits) {
    const [, day, month, year] = digits.map(Number) as [number, number, number, number];
    return { day: { year: fullYear(year), month, day }, rest: rest(digits) };
  }
  const words = WORDS.exec(text);
  const month = MONTHS.findIndex((names) =>
    names.some((name) => words?.[2]?.toLowerCase().startsWith(name)),
  );
  if (!words || month < 0) return undefined;
  return {
    day: { year: Number(words[3]), month: month + 1, day: Number(words[1]) },
    rest: rest(words),
  };
}

function timeIn(text: string): Time | undefined {
  const found = TIME.exec(text);
  const time = { hour: Number(found?.[1]), minute: Number(found?.[2] ?? 0) };
  const isMidnight = time.hour === 24 && time.minute === 0;
  return found && (isMidnight || time.hour < 24) && time.minute < 60 ? time : undefined;
}

/** 24:00 is the midnight with which the day ends. */
function midnightNext({ year, month, day }: Day): Day {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** Without signs that nobody sees, with the digits and the hyphen of a keyboard. */
const asTyped = (text: string): string =>
  plainCode(text.replaceAll(/[\u00BA\u02DA]/g, '°')).replaceAll(/[\u2011-\u2015\u2212]/g, '-');

const two = (number: number): string => String(number).padStart(2, '0');

const isDay = ({ year, month, day }: Day): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const written = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

/** A moment of the clocks of Rome; nothing for an hour that summer time leaves out. */
function inRome(day: Day, { hour, minute }: Time): string | undefined {
  if (hour === 24) return inRome(midnightNext(day), { hour: 0, minute });
  const wall = `${written(day)}T${two(hour)}:${two(minute)}:00`;
  const offset = ['+02:00', '+01:00'].find((one) => instantIn(wall + one) === wall + one);
  return offset && new Date(wall + offset).toISOString();
}

const WEEKDAYS =
  /(?<!\p{L})(?:lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?/giu;

/** Without the words and commas around a date: «giovedì», a `T` before the hour. */
const tidied = (rest: string): string =>
  rest
    .replaceAll(WEEKDAYS, ' ')
    .replaceAll(/(?<![,;-])[,;-]+(?=\s|$)|(?<=^|\s)[,;-]+|T(?=\d)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The parts of the value that is there, on the clocks of Rome. */
function partsOf(
  current: string | undefined,
): { readonly day: Day; readonly time: Time } | undefined {
  const [, year, month, day, hour, minute] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(String(instantIn(current ?? ''))) ?? [];
  if (year === undefined) return undefined;
  return {
    day: { year: Number(year), month: Number(month), day: Number(day) },
    time: { hour: Number(hour), minute: Number(minute) },
  };
}

/**
 * Reads a day, a moment or an hour as people in Italy type them: `3/4/2025`, `03.04.25 14.30`, `3 aprile 2025, ore 14`,
 * `14:30`. What is not typed is taken from the value that is there.
 * @param current the value that is there, as the form stores it
 * @returns `undefined` when it is none
 */
export function readTypedDate(
  text: string,
  withTime: boolean,
  current?: string,
): TypedDate | undefined {
  const typed = asTyped(text);
  const found = dayIn(typed);
  if (found && !isDay(found.day)) return undefined;
  const rest = tidied(found ? found.rest : typed);
  const time = timeIn(rest);
  if (rest !== '' && (!time || !withTime)) return undefined;
  if (!withTime) return found && { iso: `${written(found.day)}T12:00:00.000Z` };
  const now = partsOf(current);
  const day = found?.day ?? now?.day;
  if (!day) return time && { lacks: 'day' };
  const iso = inRome(day, time ?? now?.time ?? { hour: 0, minute: 0 });
  if (iso === undefined || (!found && !time)) return undefined;
  return time || now ? { iso } : { iso, lacks: 'hour' };
}
