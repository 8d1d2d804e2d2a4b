// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { TIME_ZONE } from '@portico/shared/locales';
import type { Reference } from '@portico/shared/contract/values';
import { idIn } from '../values/relation-id.ts';

// Each function takes what a form may hold and gives what the contract wants, or `undefined` when there is nothing:
// what is missing is absent, and the contract says so. What is malformed passes through, and the contract says that too.

type Maybe<T> = T | null | undefined;

/** One line: no line breaks, no spaces at the ends. */
export function line(value: Maybe<string>): string | undefined {
  const text = value?.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** Some sentences: line breaks stay. */
export function prose(value: Maybe<string>): string | undefined {
  const text = value?.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  return text === '' ? undefined : text;
}

/** A web address as `new URL` writes it. */
export function address(value: Maybe<string>): string | undefined {
  const text = line(value);
  return text === undefined ? undefined : (URL.parse(text)?.href ?? text);
}

export const number = (value: Maybe<number>): number | undefined => value ?? undefined;

export const flag = (value: Maybe<boolean>): boolean => value === true;

export const chosen = <V>(value: Maybe<V>): V | undefined => value ?? undefined;

const ROME = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

function inRome(value: string): Record<string, string> | undefined {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return undefined;
  return Object.fromEntries(ROME.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** The day in Rome, `2024-10-11`. */
export function civilDate(value: Maybe<string>): string | undefined {
  if (!value) return undefined;
  const at = inRome(value);
  return at ? `${at['year']}-${at['month']}-${at['day']}` : value;
}

/** The moment with the offset of Rome, `2024-10-11T14:30:00+02:00`. */
export function instant(value: Maybe<string>): string | undefined {
  if (!value) return undefined;
  const at = inRome(value);
  if (!at) return value;
  const offset = at['timeZoneName']?.replace('GMT', '') || '+00:00';
  return `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}${offset}`;
}

/** A reference to a document of a known type. */
export function reference(type: DocumentType, value: unknown): Reference | undefined {
  const id = idIn(value);
  return id === undefined ? undefined : { type, id };
}

export const references = (type: DocumentType, values: Maybe<readonly unknown[]>): Reference[] =>
  (values ?? []).map((value) => reference(type, value)).filter((one) => one !== undefined);

/** The object without what is absent. */
export function compact<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** The object without what is absent, or nothing when nothing is left. */
export function compactOrNothing<T extends object>(object: T): Partial<T> | undefined {
  const left = compact(object);
  return Object.keys(left).length === 0 ? undefined : left;
}

/** Entries that say something; an empty row of a list is nobody's mistake. */
export const entries = <Row, T extends object>(
  rows: Maybe<readonly Row[]>,
  present: (row: Row) => T,
): Partial<T>[] =>
  (rows ?? []).map((row) => compactOrNothing(present(row))).filter((entry) => entry !== undefined);

/** Lines that say something. */
export const lines = (rows: Maybe<readonly { text?: Maybe<string> }[]>): string[] =>
  (rows ?? []).map((row) => line(row.text)).filter((text) => text !== undefined);

/** The list, or nothing when it is empty. */
export const someOrNothing = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;
