// SPDX-License-Identifier: AGPL-3.0-or-later
import { searchableType } from './field-path.ts';
import { isObject } from '../values/json.ts';
import { GATE_MESSAGES } from '../http/messages.ts';
import type { QueryScope } from './query.ts';
import { Refusal } from '../http/refusal.ts';
import { isDate } from './field-types.ts';

const MOST_CONDITIONS = 20;
const DEEPEST = 5;
/** Values in one list: the picker of references names those that it already shows. */
const LONGEST_LIST = 500;
const LONGEST_VALUE = 500;

/** Those that every database here knows; `all` and the geographic ones are errors on SQLite. */
const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
]);

/** Refuses conditions that are too many, too deep, on fields that are not for searching, or not conditions at all. */
export function checkWhere(where: unknown, scope: QueryScope): void {
  let conditions = 0;
  const visit = (node: unknown, depth: number): void => {
    if (depth > DEEPEST) throw new Refusal('bad-request', GATE_MESSAGES.tooDeep(DEEPEST));
    for (const [path, constraint] of Object.entries(conditionsIn(node))) {
      if (['and', 'or'].includes(path.toLowerCase())) {
        for (const part of listIn(constraint)) visit(part, depth + 1);
        continue;
      }
      const type = searchableType(path, scope);
      if (type === undefined)
        throw new Refusal('bad-request', GATE_MESSAGES.unknownField(path.slice(0, 80)));
      for (const [operator, value] of Object.entries(conditionsIn(constraint))) {
        conditions += 1;
        if (conditions > MOST_CONDITIONS)
          throw new Refusal('bad-request', GATE_MESSAGES.tooManyConditions(MOST_CONDITIONS));
        checkCondition(operator, value);
        if (operator !== 'exists') checkOperand(path, type, value);
      }
    }
  };
  visit(where, 0);
}

function conditionsIn(node: unknown): Readonly<Record<string, unknown>> {
  if (isObject(node)) return node;
  throw new Refusal('bad-request', GATE_MESSAGES.badParameter('where'));
}

/** A short list is an array, a long one comes from the parser as an object with numbers for keys. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refusal('bad-request', GATE_MESSAGES.badParameter('where'));
}

function checkCondition(operator: string, value: unknown): void {
  if (!OPERATORS.has(operator))
    throw new Refusal('bad-request', GATE_MESSAGES.unknownOperator(operator.slice(0, 40)));
  const takesList = operator === 'in' || operator === 'not_in';
  // Payload reads it as no list at all.
  if (takesList && (value === null || value === 'null'))
    throw new Refusal('bad-request', GATE_MESSAGES.badParameter(`where[${operator}]`));
  const isFine = Array.isArray(value)
    ? takesList && value.length <= LONGEST_LIST && value.every((one) => isPlain(one, LONGEST_VALUE))
    : isPlain(value, takesList ? LONGEST_VALUE * 40 : LONGEST_VALUE);
  if (!isFine) throw new Refusal('bad-request', GATE_MESSAGES.badParameter('where'));
}

/** What is compared with a date or a number is one; the database would answer with an error of its own. */
function checkOperand(path: string, type: string, value: unknown): void {
  const isFine = { date: isDate, number: isNumber }[type];
  if (isFine === undefined || value === null) return;
  const values = Array.isArray(value) ? value : String(value).split(',');
  if (!values.every((one) => one === null || isFine(String(one))))
    throw new Refusal('bad-request', GATE_MESSAGES.badParameter(`where[${path}]`));
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function isPlain(value: unknown, most: number): boolean {
  return (
    value === null ||
    (typeof value === 'string' &&
      value.length <= most &&
      !value.includes('\0') &&
      value.isWellFormed())
  );
}
