// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import { isFinished } from '../../values/finished-address.ts';
import { plainCode, visible, withLineFeeds } from '../../values/visible.ts';
import { unwrapped, withUnwrappedLinks } from '../../values/wrapped-links.ts';

// Each function takes what a form may hold and gives what the contract wants, or `undefined` when there is nothing:
// what is missing is absent, and the contract says so. What is malformed passes through, and the contract says that too.

const ofText =
  (tidied: (text: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? tidied(value) || undefined : (value ?? undefined);

/** One line: no line breaks, no spaces at the ends, nothing that nobody sees. */
export const line = ofText((text) =>
  withUnwrappedLinks(visible(withLineFeeds(text)))
    .replaceAll(/\s+/g, (spaces) => (spaces.includes('\n') ? ' ' : spaces))
    .trim(),
);

/** Some sentences: line breaks stay. */
export const sentences = ofText((text) => withUnwrappedLinks(visible(withLineFeeds(text))).trim());

/** A code that people copy: a mailbox, a telephone number, the last part of an address. */
export const code = ofText(plainCode);

/** A web address as `new URL` writes it, without wrappers around it. */
export const address = ofText((text) => {
  const typed = plainCode(text);
  const url = URL.parse(typed);
  if (url && isFinished(url)) return unwrapped(url).href;
  // Half of an address: without its last slash the contract does not take it for a whole one.
  return typed.replace(/\/$/, '');
});

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

/** A date of the form in the parts that the calendar and the clock of Rome show. */
const inRome =
  (write: (at: Readonly<Record<string, string>>) => string) =>
  (value: unknown): unknown => {
    if (typeof value !== 'string' || value === '') return value || undefined;
    const moment = new Date(value);
    if (Number.isNaN(moment.getTime())) return value;
    const parts = ROME.formatToParts(moment).map((part) => [part.type, part.value]);
    return write(Object.fromEntries(parts));
  };

/** The day in Rome, `2024-10-11`. */
export const civilDateIn = inRome((at) => `${at['year']}-${at['month']}-${at['day']}`);

/** The moment with the offset of Rome, `2024-10-11T14:30:00+02:00`. */
export const instantIn = inRome((at) => {
  const offset = at['timeZoneName']?.replace('GMT', '') || '+00:00';
  return `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}${offset}`;
});

/** The object, or nothing when nothing is in it. */
export const filled = (object: object): object | undefined =>
  Object.keys(object).length === 0 ? undefined : object;
