// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Codec, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { code } from '../codec/values.ts';

/** A day, month or year as people in Italy type it: `19/3/2021`, `3/2021`, `2021`. */
const TYPED = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;

/** … as the contract writes it; what is none is left as it is, and the contract says so. */
export function partialDateIn(value: unknown): unknown {
  const typed = code(value);
  const [, day, month, year] = (typeof typed === 'string' && TYPED.exec(typed)) || [];
  if (year === undefined) return typed;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** A date as far as it is known. */
export const partialDate = (): Codec<string> =>
  single<string>({
    field: (place) => ({ ...named(place), type: 'text' }),
    present: partialDateIn,
    store: (date) => date?.split('-').toReversed().join('/') ?? null,
  });
