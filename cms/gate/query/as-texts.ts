// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject, type JsonObject } from '../../values/json.ts';

/** Values and levels of one query; an honest one has a few dozen. */
const MAX_VALUES = 5000;
const MAX_LEVELS = 16;

const isPlain = (value: unknown): value is JsonObject =>
  isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/**
 * A query that came as an object, in the form that the parser of addresses gives: texts, lists and objects of texts.
 * `undefined` when it holds anything else (dates, functions, maps), goes round in a circle or has no end.
 */
export function asTexts(query: JsonObject): JsonObject | undefined {
  let left = MAX_VALUES;
  const convert = (value: unknown, levels: number): unknown => {
    left -= 1;
    if (left < 0 || levels < 0) throw new RangeError('The query is too large.');
    if (Array.isArray(value)) return value.map((inner) => convert(inner, levels - 1));
    if (isPlain(value)) return object(value, levels - 1);
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
      return String(value);
    throw new RangeError('The query holds a value that an address cannot hold.');
  };
  const object = (value: JsonObject, levels: number): JsonObject =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, convert(inner, levels)]),
    );
  try {
    return object(query, MAX_LEVELS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
