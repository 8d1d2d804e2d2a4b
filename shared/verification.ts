// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from './civil-date.ts';
import type { PublishedDocument } from './contract/document.ts';
import { type DocumentType, VERIFIED_TYPES, verifyMonthsOf } from './contract/types.ts';

/**
 * The day on which a text must be checked again. It stands nowhere: it follows from the day of the last check, the months
 * of its type and the day that an editor chose. All days are civil dates in Europe/Rome, `YYYY-MM-DD`.
 */

/** Months after which the texts of each type are checked again; 0 is never, absent is the default of the type. */
export type VerifyMonths = Readonly<Partial<Record<DocumentType, number | undefined>>>;

/** Days before the day on which it is told. */
export const NOTICE_DAYS = 14;

/** The last day of a month. @param month 1 is January; 13 is January of the next year */
const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day some months later, or earlier. The 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const to = Math.min(date, lastDay(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
}

/** Noon, so that no change of the clocks makes it another day. */
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

const DAY_MS = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one day to another; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to) - noon(from)) / DAY_MS);

/** What a document says of its checks. */
export interface Checked {
  /** Day of the last check of all of it; absent: it counts as checked when it was last approved. */
  readonly verifiedOn?: string | undefined;
  /** The day that an editor chose for the next one. */
  readonly verifyBy?: string | undefined;
  /** Last day of an event, or of an alert in force: afterwards nobody checks it any more. */
  readonly endsOn?: string | undefined;
}

/** The oldest day; `undefined` when one is missing. */
const oldest = (days: readonly (string | undefined)[]): string | undefined =>
  days.includes(undefined) ? undefined : (days as readonly string[]).toSorted()[0];

/** Settings are checked when each of their numbers and addresses to turn to is. */
export function checkedIn(document: PublishedDocument): Checked {
  if (document.type === 'settings') {
    const entries = Object.values(document.locales).flatMap((content) => content?.help ?? []);
    return { verifiedOn: oldest(entries.map(({ checkedOn }) => checkedOn)) };
  }
  return {
    ...('verifiedOn' in document && { verifiedOn: document.verifiedOn }),
    ...('verifyBy' in document && { verifyBy: document.verifyBy }),
    ...(document.type === 'event' && {
      endsOn: civilDate(new Date(document.end ?? document.start)),
    }),
    ...(document.type === 'alert' &&
      document.over !== undefined && { endsOn: addDays(document.over, -1) }),
  };
}

/** The months of a type: those of the settings, or its default. 0 is never. */
export const monthsFor = (type: DocumentType, chosen: VerifyMonths = {}): number =>
  VERIFIED_TYPES.includes(type) ? (chosen[type] ?? verifyMonthsOf(type)) : 0;

/**
 * The day until which a text must be checked again; `undefined`: never.
 * @param approved day of its last approved edit
 */
export function verifyDay(
  type: DocumentType,
  { verifiedOn, verifyBy }: Checked,
  approved: string,
  chosen?: VerifyMonths,
): string | undefined {
  if (!VERIFIED_TYPES.includes(type)) return undefined;
  if (verifyBy !== undefined) return verifyBy;
  const months = monthsFor(type, chosen);
  return months === 0 ? undefined : addMonths(verifiedOn ?? approved, months);
}

/** Has the day gone by? The day itself still counts. */
export const isOverdue = (day: string | undefined, { endsOn }: Checked, today: string): boolean =>
  day !== undefined && day < today && (endsOn === undefined || endsOn >= today);

/**
 * The same document as checked on a day. A day that was chosen stays while nobody is asked yet; the check that it asks for
 * takes it out, and the months of the type count again.
 */
export function verifiedOn<D extends PublishedDocument>(document: D, day: string): D {
  if (document.type === 'settings') {
    const locales = Object.entries(document.locales).map(([locale, content]) => [
      locale,
      content && {
        ...content,
        help: content.help.map((entry) => ({ ...entry, checkedOn: day })),
      },
    ]);
    return { ...document, locales: Object.fromEntries(locales) };
  }
  const { verifyBy, verifyByReason, ...rest } = document as D & {
    readonly verifyBy?: string;
    readonly verifyByReason?: string;
  };
  const isAhead = verifyBy !== undefined && verifyBy > addDays(day, NOTICE_DAYS);
  return {
    ...rest,
    verifiedOn: day,
    ...(isAhead && { verifyBy }),
    ...(isAhead && verifyByReason !== undefined && { verifyByReason }),
  } as D;
}
