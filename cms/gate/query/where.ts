// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { isObject } from '../../values/json.ts';
import { isDate } from '../data/field-types.ts';
import type { Columns } from './columns.ts';

export const MAX_CONDITIONS = 20;
/** Levels of `and` and `or`. */
export const MAX_LEVELS = 5;
/** Words of one search: each is looked for on its own, in every row. */
export const MAX_WORDS = 12;
/** Values in one list: the picker of references names those that it already shows. */
const MAX_LIST = 500;
/** Characters of a value, and of a list of values with commas. */
const MAX_VALUE = 500;
const MAX_LIST_TEXT = MAX_VALUE * 40;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The operators that SQLite and MongoDB both know; `all` and the geographic ones are errors on SQLite. */
function conditionOn(isOperand: (text: string) => boolean): z.ZodType {
  const plain = (max: number) => z.string().max(max).refine(isText);
  const operand = (max: number) => plain(max).refine((value) => value.split(',').every(isOperand));
  const one = operand(MAX_VALUE).optional();
  const words = one.refine(
    (value) => value === undefined || wordsIn(value) <= MAX_WORDS,
    'tooManyWords',
  );
  // Payload reads «null» as no list at all.
  const listText = operand(MAX_LIST_TEXT).refine((value) => value !== 'null');
  const list = z.union([z.array(operand(MAX_VALUE)).max(MAX_LIST), listText]).optional();
  return z.strictObject({
    equals: one,
    not_equals: one,
    in: list,
    not_in: list,
    exists: plain(MAX_VALUE).optional(),
    like: words,
    not_like: words,
    contains: one,
    greater_than: one,
    greater_than_equal: one,
    less_than: one,
    less_than_equal: one,
  });
}

/** Values for a date or a number must be one: the database would answer others with an error of its own. */
const CONDITIONS: Readonly<Record<string, z.ZodType>> = {
  date: conditionOn(isDate),
  number: conditionOn(isNumber),
};
const CONDITION = conditionOn(() => true);

/** Conditions on columns of a collection, joined by `and` and `or`: not too many, not too deep. */
export function whereOn(columns: Columns): z.ZodType {
  const conditions = Object.fromEntries(
    [...columns].map(([path, type]) => [path, (CONDITIONS[type] ?? CONDITION).optional()]),
  );
  const level = (left: number): z.ZodType => {
    if (left < 0) return z.never('tooDeep');
    const parts = z.array(level(left - 1)).optional();
    return z.strictObject({ ...conditions, and: parts, or: parts, AND: parts, OR: parts });
  };
  return level(MAX_LEVELS).refine((where) => countIn(where) <= MAX_CONDITIONS, 'tooManyConditions');
}

/** How many conditions there are: texts, and lists of texts. */
const countIn = (node: unknown): number =>
  isObject(node) || (Array.isArray(node) && node.some(isObject))
    ? Object.values(node).reduce<number>((count, inner) => count + countIn(inner), 0)
    : 1;
