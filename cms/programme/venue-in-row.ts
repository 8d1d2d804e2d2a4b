// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { fold } from '../values/fold.ts';
import { textOf } from './cells.ts';
import { stepFreeNamed } from './choices.ts';
import { CELL_MESSAGES } from './messages.ts';
import { type NewVenue, type Reading, type Values, venueToCome } from './reading.ts';
import type { NamedVenue, Surroundings } from './surroundings.ts';

type Venue = DocumentOf<'venue'>;

interface Place {
  readonly values: Pick<Values, 'venue'>;
  readonly newVenue: NewVenue | undefined;
}

const NOWHERE = ['online', 'on line', 'web', 'a distanza', 'da remoto', 'streaming'];

/** «Via Dante 1, 20121 Milano»: all of an address in one cell. */
const WHOLE_ADDRESS = /^(.+?),?\s+(\d{5})\s+(.+)$/;

/** A spreadsheet takes 00184 for a number, and writes 184. */
const asPostcode = (text: string): string =>
  /^\d{1,5}$/.test(text) ? text.padStart(5, '0') : text;

function addressIn({ cells }: Reading): Venue['address'] {
  const [street, postcode, city] = [
    textOf(cells.street),
    textOf(cells.postcode),
    textOf(cells.city),
  ];
  const [, way = street, code = '', town = ''] = WHOLE_ADDRESS.exec(street) ?? [];
  return {
    street: postcode === '' && city === '' ? way : street,
    postcode: asPostcode(postcode || code),
    city: city || town,
  };
}

/** Letters of two names that differ, counted roughly: enough to find a slip of the pen. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
  const [mine, theirs] = [pairs(a), new Set(pairs(b))];
  const shared = mine.filter((pair) => theirs.has(pair)).length;
  return shared / Math.max(mine.length, theirs.size, 1);
}

/** Names that are nearly this one, and not it, of the portal and of the sheet. */
const nearTo = (name: string, { venues, begun = [] }: Surroundings): string[] =>
  [...[...venues].map(([folded, [first]]) => first?.title ?? folded), ...begun]
    .filter((title) => fold(title) !== fold(name))
    .map((title) => ({ title, like: likeness(fold(name), fold(title)) }))
    .filter(({ like }) => like > 0.6)
    .sort((one, other) => other.like - one.like)
    .slice(0, 2)
    .map(({ title }) => title);

function begun(reading: Reading, name: string): NewVenue | undefined {
  const { cells, around, report } = reading;
  const address = addressIn(reading);
  if (address.street === '') {
    report.wrong('venue', CELL_MESSAGES.noVenue(name, nearTo(name, around)));
    return undefined;
  }
  const text = textOf(cells.stepFree);
  const stepFree = text === '' ? 'unknown' : stepFreeNamed(text);
  if (stepFree === undefined) report.wrong('stepFree', CELL_MESSAGES.notStepFree(text));
  const accessibility = textOf(cells.venueAccessibility) || undefined;
  report.advise('venue', CELL_MESSAGES.newVenue(name));
  if (accessibility === undefined)
    report.advise('venueAccessibility', CELL_MESSAGES.venueWithoutAccess(name));
  return { name, address, stepFree: stepFree ?? 'unknown', accessibility };
}

/** The venue of that name which is at the address of the row. */
function calledAlike(
  reading: Reading,
  name: string,
  found: readonly NamedVenue[],
): NamedVenue | undefined {
  const { report } = reading;
  const { street, postcode } = addressIn(reading);
  const isLike = (one: string, other: string): boolean =>
    one === '' || other === '' || fold(one) === fold(other);
  const here = found.filter((one) => isLike(one.street, street) && isLike(one.postcode, postcode));
  const [first] = here;
  if (first && here.every((one) => isLike(one.street, first.street))) return first;
  const places = found.map((one) => `${one.street}, ${one.postcode}`).sort();
  if (found.length > 1) report.wrong('venue', CELL_MESSAGES.manyVenues(name, places));
  else report.advise('street', CELL_MESSAGES.otherAddress(name, places[0] ?? ''));
  return found.length > 1 ? undefined : found[0];
}

/** The venue of a row: one that is there, found by its name, or a new one. */
export function venueIn(reading: Reading): Place {
  const { cells, around, report } = reading;
  if (cells.venue === undefined) return { values: {}, newVenue: undefined };
  const name = textOf(cells.venue).replaceAll(/\s+/g, ' ');
  if (name === '' || NOWHERE.includes(fold(name))) {
    if (textOf(cells.onlineUrl) === '') report.advise('venue', CELL_MESSAGES.nowhere);
    return { values: { venue: undefined }, newVenue: undefined };
  }
  const found = around.venues.get(fold(name)) ?? [];
  if (found.length > 0) {
    const id = calledAlike(reading, name, found)?.id;
    return {
      values: id === undefined ? {} : { venue: { type: 'venue', id } },
      newVenue: undefined,
    };
  }
  const newVenue = begun(reading, name);
  return { values: newVenue ? { venue: venueToCome(name) } : {}, newVenue };
}
