// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject, type JsonObject } from '../values/json.ts';
import { GATE_MESSAGES } from './messages.ts';
import { FieldRefusal, Refusal } from './refusal.ts';

/** Levels of nesting; a list in a list in a table cell of a rich text has about forty. */
const MAX_DEPTH = 80;
/** Values of all kinds; the longest article of the demo has under 3,000. */
const MAX_VALUES = 50_000;
/** Characters of one text. */
const MAX_TEXT = 100_000;
/** Keys through which data becomes code in JavaScript. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses a JSON object from outside; refuses what is none, too large, or dangerous to handle (A16, A19). */
export function parseJsonObject(text: string): JsonObject {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal('bad-request', GATE_MESSAGES.notJson);
  }
  if (!isObject(value)) throw new Refusal('bad-request', GATE_MESSAGES.notAnObject);
  checkValues(value);
  return value;
}

interface Visit {
  readonly value: unknown;
  readonly place: string;
  readonly depth: number;
}

/** Without recursion, which a deep object would exhaust. */
function checkValues(root: JsonObject): void {
  const open: Visit[] = [{ value: root, place: '', depth: 0 }];
  let seen = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    seen += 1;
    if (seen > MAX_VALUES)
      throw new Refusal('bad-request', GATE_MESSAGES.tooManyValues(MAX_VALUES));
    if (visit.depth > MAX_DEPTH) throw new Refusal('bad-request', GATE_MESSAGES.tooDeep(MAX_DEPTH));
    if (typeof visit.value === 'string') checkText(visit.value, visit.place);
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    for (const [key, value] of Object.entries(visit.value)) {
      checkKey(key, visit.place);
      const place = visit.place === '' ? key : `${visit.place}.${key}`.slice(-200);
      open.push({ value, place, depth: visit.depth + 1 });
    }
  }
}

function checkKey(key: string, place: string): void {
  if (FORBIDDEN_KEYS.has(key) || /^\$./.test(key) || key.includes('\0') || key.length > 200)
    throw new FieldRefusal(`${place && `${place}.`}${key.slice(0, 40)}`, GATE_MESSAGES.badKey);
}

function checkText(text: string, place: string): void {
  if (text.includes('\0') || !text.isWellFormed())
    throw new FieldRefusal(place, GATE_MESSAGES.badText);
  if (text.length > MAX_TEXT) throw new FieldRefusal(place, GATE_MESSAGES.textTooLong);
}
