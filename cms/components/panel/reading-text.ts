// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES, type Audience, requiredReadingLevel } from '@portico/shared/audiences';
import { lexicalLines } from './plain-text.ts';

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

/** The text of a form whose reading level is measured, one block a line. */
export const readingText = (values: Values, fields: readonly string[]): string =>
  fields
    .flatMap((name) => linesOf(values[name]))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const isAudience = (value: unknown): value is Audience =>
  AUDIENCES.some((known) => known === value);

/** The reading level that the chosen audiences need. */
export function neededLevel(values: Values): number | undefined {
  const chosen = Array.isArray(values['audiences']) ? values['audiences'].filter(isAudience) : [];
  return requiredReadingLevel(chosen);
}
