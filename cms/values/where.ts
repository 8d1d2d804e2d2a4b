// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Where } from 'payload';
import { fold, foldedWords } from './fold.ts';
import { isObject } from './json.ts';

/** The condition that stands for one of a query; `undefined` where that one stays. */
type Rewrite = (
  field: string,
  operator: string,
  value: unknown,
) => Where | undefined | Promise<Where | undefined>;

/** A query with some of its conditions rewritten, whatever joins them. */
export async function rewriteWhere(where: Where, rewrite: Rewrite): Promise<Where> {
  const parts: Where[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (Array.isArray(value)) {
      const inner = await Promise.all(value.map(async (one) => rewriteWhere(one, rewrite)));
      parts.push({ [key.toLowerCase()]: inner });
    } else if (isObject(value)) {
      for (const [operator, operand] of Object.entries(value))
        parts.push((await rewrite(key, operator, operand)) ?? { [key]: { [operator]: operand } });
    }
  }
  return parts.length === 0 ? where : { and: parts };
}

/** All words of a text are in a folded column, or the text as it stands is. Without a word every row fits. */
export function foldedWhere(column: string, operator: string, value: unknown): Where | undefined {
  if (typeof value !== 'string') return undefined;
  const words = operator === 'like' ? foldedWords(value) : [fold(value)].filter(Boolean);
  if (words.length === 0) return { id: { exists: true } };
  const parts = words.map((word): Where => ({ [column]: { contains: word } }));
  return operator === 'like' || operator === 'contains' ? { and: parts } : undefined;
}
