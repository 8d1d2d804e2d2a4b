// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES, type Audience, requiredReadingLevel } from '@portico/shared/audiences';
import { lexicalLines } from './plain-text.ts';

/** Fields of a form whose words readers read, in the order of the page. */
const TEXTS = ['title', 'summary', 'inBrief', 'body', 'doNow', 'forWhom'] as const;

type Values = Readonly<Record<string, unknown>>;

/** A row of a list has an id beside its text. */
const textsOfRow = (row: object): unknown[] =>
  Object.entries(row).flatMap(([name, value]) => (name === 'id' ? [] : [value]));

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (Array.isArray(value))
    return value.flatMap((row) =>
      typeof row === 'object' && row !== null ? textsOfRow(row).flatMap(linesOf) : linesOf(row),
    );
  return lexicalLines(value);
}

/** The words of a form that count for the reading level, one block a line. */
export const readingText = (values: Values): string =>
  TEXTS.flatMap((name) => linesOf(values[name]))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const isAudience = (value: unknown): value is Audience =>
  AUDIENCES.some((known) => known === value);

/** The line that the chosen audiences ask for. */
export function neededLevel(values: Values): number | undefined {
  const chosen = Array.isArray(values['audiences']) ? values['audiences'].filter(isAudience) : [];
  return requiredReadingLevel(chosen);
}
