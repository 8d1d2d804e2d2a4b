// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES, type Audience } from '@portico/shared/audiences';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { optionAt } from '../../i18n/words/index.ts';
import { type Codec, type Place, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';

/** The values of a closed list, each with its words. */
const options = <V extends string>({ vocabulary, path }: Place, values: readonly V[]) =>
  values.map((value) => ({ value, label: { ...optionAt(vocabulary, path, value) } }));

/** One of a closed list. */
export const choice = <const V extends string>(values: readonly V[], initial?: V): Codec<V> =>
  single<V>({
    field: (place) => ({
      ...named(place),
      type: 'select',
      options: options(place, values),
      ...(initial !== undefined && { defaultValue: initial }),
    }),
    present: (value) => value ?? undefined,
    store: (value) => value ?? null,
  });

/** Several of a list that a place names. */
const several = <const V extends string>(
  optionsAt: (place: Place) => { value: V; label: string | Record<string, string> }[],
): Codec<readonly V[]> =>
  single<readonly V[]>({
    field: (place) => ({
      ...named(place),
      type: 'select',
      options: optionsAt(place),
      hasMany: true,
    }),
    present: (value) => value ?? [],
    store: (value) => value ?? [],
  });

/** Several of a closed list. */
export const choices = <const V extends string>(values: readonly V[]): Codec<readonly V[]> =>
  several((place) => options(place, values) as { value: V; label: Record<string, string> }[]);

export const audiences = (): Codec<readonly Audience[]> => choices(AUDIENCES);

/** Languages by their own names. */
export const languages = (): Codec<readonly LocaleCode[]> =>
  several(() =>
    Object.entries(LOCALES).map(([value, { name }]) => ({
      value: value as LocaleCode,
      label: name,
    })),
  );

export const checkbox = (initial = false): Codec<boolean> =>
  single<boolean>({
    field: (place) => ({ ...named(place), type: 'checkbox', defaultValue: initial }),
    present: (value) => value === true,
    store: (value) => value ?? initial,
  });

export const number = (initial?: number): Codec<number> =>
  single<number>({
    field: (place) => ({
      ...named(place),
      type: 'number',
      ...(initial !== undefined && { defaultValue: initial }),
    }),
    present: (value) => value ?? undefined,
    store: (value) => value ?? null,
  });
