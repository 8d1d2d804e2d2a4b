// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { isObject } from '../../values/json.ts';
import { MAX_WORDS, wordCount } from '../../values/max-words.ts';
import { isDate } from '../data/field-types.ts';
import type { Columns, ColumnType } from './columns.ts';

export const MAX_CONDITIONS = 20;
/** Levels of `and` and `or`. */
export const MAX_LEVELS = 5;
/** Values in one list: the picker of references names those that it already shows. */
const MAX_LIST = 500;
/** Characters of a value, and of a list of values with commas. */
const MAX_VALUE = 500;
const MAX_LIST_TEXT = MAX_VALUE * 40;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const EQUALITY = ['equals', 'not_equals'] as const;
const CHOICE = [...EQUALITY, 'in', 'not_in', 'exists'] as const;
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const;
const WORDS = ['like', 'not_like', 'contains'] as const;
const EVERY = [...CHOICE, ...ORDER, ...WORDS] as const;
type Operator = (typeof EVERY)[number];

/**
 * Operators that SQLite and MongoDB both know; `all` and the geographic ones are errors on SQLite.
 * @param isOperand of one value, and of each in a list
 */
function conditionOn(
  operators: readonly Operator[],
  isOperand: (text: string) => boolean,
): z.ZodType {
  const plain = (max: number) => z.string().max(max).refine(isText);
  const one = plain(MAX_VALUE).refine(isOperand);
  const words = one.refine((value) => wordCount(value) <= MAX_WORDS, 'tooManyWords');
  const several = z.array(one).max(MAX_LIST);
  // Always a list: MongoDB's adapter makes one date of a text with commas.
  const list = several.or(
    plain(MAX_LIST_TEXT)
      .transform((text) => text.split(','))
      .pipe(several),
  );
  const operands: Readonly<Partial<Record<Operator, z.ZodType>>> = {
    in: list,
    not_in: list,
    exists: plain(MAX_VALUE),
    like: words,
    not_like: words,
  };
  const conditions = operators.map((name) => [name, (operands[name] ?? one).optional()]);
  return z.strictObject(Object.fromEntries(conditions));
}

const TEXT = conditionOn(EVERY, () => true);
const CHOSEN = conditionOn(CHOICE, () => true);

/**
 * What may be asked of a column, by its type, as the filters of the desk offer it: of anything else the database makes
 * an error of its own, or SQLite another answer than MongoDB.
 */
const CONDITIONS: Readonly<Partial<Record<ColumnType, z.ZodType>>> = {
  checkbox: conditionOn([...EQUALITY, 'exists'], (text) => ['true', 'false'].includes(text)),
  date: conditionOn([...CHOICE, ...ORDER], isDate),
  // A comma would make a list of it.
  id: conditionOn(EVERY, (text) => !text.includes(',')),
  number: conditionOn([...CHOICE, ...ORDER], isNumber),
  radio: CHOSEN,
  relationship: CHOSEN,
  select: CHOSEN,
  upload: CHOSEN,
};

/** Conditions on columns of a collection, joined by `and` and `or`: not too many, not too deep. */
export function whereOn(columns: Columns): z.ZodType {
  const conditions = Object.fromEntries(
    [...columns].map(([path, type]) => [path, (CONDITIONS[type] ?? TEXT).optional()]),
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
