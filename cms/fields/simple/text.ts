// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Codec, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { noteHidden, type Presenting } from '../codec/presenting.ts';
import { address, code, line, sentences } from '../codec/values.ts';

// No field carries `required`, `unique` or `maxLength`: those are requirements at submission. Here they would turn a
// half-written autosave into an error, and what was typed would be lost.

const textWith = (present: (value: unknown, at: Presenting) => unknown): Codec<string> =>
  single<string>({
    field: (place) => ({ ...named(place), type: 'text' }),
    present,
    store: (value) => value ?? null,
  });

/** One line of text: a title, a name. */
export const text = (): Codec<string> => textWith(line);

/** A mailbox, a telephone number, a key. Half of one can be saved; the contract checks it. */
export const codeText = (): Codec<string> => textWith(code);

/** A web address. */
export const url = (): Codec<string> =>
  textWith((value, at) => {
    const written = address(value);
    if (typeof written === 'string') noteHidden(at, written);
    return written;
  });

const areaWith = (present: (value: unknown) => unknown): Codec<string> =>
  single<string>({
    field: (place) => ({ ...named(place), type: 'textarea' }),
    present,
    store: (value) => value ?? null,
  });

/** Some sentences. */
export const textarea = (): Codec<string> => areaWith(sentences);

/** Some sentences that are shown as one paragraph. */
export const summary = (): Codec<string> => areaWith(line);

/** Words that people write in one field, separated by commas. */
export const commaSeparated = (): Codec<readonly string[]> =>
  single<readonly string[]>({
    field: (place) => ({ ...named(place), type: 'text' }),
    present: (value) => {
      const words = String(value ?? '')
        .split(',')
        .map(line)
        .filter((word) => word !== undefined);
      return words.length === 0 ? undefined : words;
    },
    store: (words) => words?.join(', ') ?? null,
  });
