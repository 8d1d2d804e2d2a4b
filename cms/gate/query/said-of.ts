// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import { GATE_MESSAGES } from '../../http/messages.ts';
import type { Said } from '../../i18n/said.ts';
import { MAX_WORDS } from '../../values/max-words.ts';
import { MAX_CONDITIONS, MAX_LEVELS } from './where.ts';

const JOINED = ['where', 'and', 'or', 'AND', 'OR'];

/** The refusal of a query: the first issue that its schema found, in a sentence. */
export function saidOf({ issues: [issue] }: z.ZodError): Said {
  const [parameter = '', ...path] = (issue?.path ?? []).map(String);
  // In `where[or][0][title][like]`: `title`.
  const column = path.find((part) => !JOINED.includes(part) && !/^\d+$/.test(part));
  if (issue?.message === 'tooDeep') return GATE_MESSAGES.tooDeep(MAX_LEVELS);
  if (issue?.message === 'tooManyConditions')
    return GATE_MESSAGES.tooManyConditions(MAX_CONDITIONS);
  if (issue?.message === 'tooManyWords') return GATE_MESSAGES.tooManyWords(MAX_WORDS);
  if (issue?.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys;
    if (parameter === '') return GATE_MESSAGES.unknownParameter(name.slice(0, 40));
    if (column === undefined) return GATE_MESSAGES.unknownField(name.slice(0, 80));
    return GATE_MESSAGES.unknownOperator(name.slice(0, 40));
  }
  const isCondition = parameter === 'where' && column !== undefined;
  return GATE_MESSAGES.badParameter(isCondition ? `where[${column}]` : parameter);
}
