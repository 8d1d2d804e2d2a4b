// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { FORMS } from '../content/index.ts';
import type { Held, Storing } from '../fields/codec/codec.ts';
import type { Lookup } from '../fields/codec/presenting.ts';

/** A programme names no picture and no file. */
const NOTHING: Lookup = { media: () => undefined, file: () => undefined, typeOf: () => undefined };

const storing = (path: string): Storing => ({ path, mediaId: () => '', fileId: () => '' });

const codecOf = (field: string) => {
  const codec = FORMS.event.codecs[field];
  if (!codec) throw new Error(`An event has no field «${field}».`);
  return codec;
};

/** The value of a field as the form stores it. @param id of the event */
export const storedField = (id: string, field: string, value: unknown): Held =>
  // The reader of rows makes values of the contract.
  codecOf(field).store(value as never, field, storing(`${id}.${field}`));

/** The value of a field as it comes back from the form: without the spaces and signs that the form drops. */
export const settled = (field: string, value: unknown): unknown =>
  codecOf(field).present(storedField('', field, value), field, {
    locale: DEFAULT_LOCALE,
    field,
    lookup: NOTHING,
    issues: [],
    language: DEFAULT_LOCALE,
  });

/** Are two values of a field alike? Nothing is like an empty list. */
export const alike = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

const asText = (value: unknown): string => {
  const nothing =
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && Object.keys(value).length === 0);
  return nothing ? 'null' : canonicalJson(value);
};

export const isNothing = (value: unknown): boolean => asText(value) === 'null';
