// SPDX-License-Identifier: AGPL-3.0-or-later
import { textOf } from './cells.ts';
import { costNamed, speakersIn } from './choices.ts';
import { CELL_MESSAGES } from './messages.ts';
import { hasColumn, isEmptyCell, type Reading, type Values } from './reading.ts';

const LOOKS_LIKE_A_NAME = /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2}$/u;

function speakersOf({ cells, report }: Reading): Values['speakers'] {
  const speakers = speakersIn(textOf(cells.speakers));
  for (const { name, role } of speakers)
    if (role && textOf(cells.speakers).includes(`, ${role}`) && LOOKS_LIKE_A_NAME.test(role))
      report.advise('speakers', CELL_MESSAGES.secondName(role, name));
  return speakers;
}

const asBody = (text: string): Values['body'] =>
  text === ''
    ? undefined
    : text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));

const TEXTS = ['summary', 'forWhom', 'accessibility', 'bookingNote', 'onlineUrl'] as const;

/** The texts of a row, its speakers and what it costs. */
export function textsIn(reading: Reading): Values {
  const { cells } = reading;
  const values: { -readonly [K in keyof Values]: Values[K] } = {};
  for (const column of TEXTS)
    if (hasColumn(cells, column)) values[column] = textOf(cells[column]) || undefined;
  if (hasColumn(cells, 'body')) values.body = asBody(textOf(cells.body));
  if (hasColumn(cells, 'speakers')) values.speakers = speakersOf(reading);
  if (hasColumn(cells, 'cost')) {
    const said = typeof cells.cost === 'number' ? `${cells.cost} €` : textOf(cells.cost);
    const { free, cost } = costNamed(said);
    values.free = free;
    values.cost = cost;
  }
  return values;
}

const CONTACTS = ['email', 'phone', 'website'] as const;

/** The contacts of a row. */
export function contactsIn({ cells }: Reading): Pick<Values, 'contacts'> {
  if (!CONTACTS.some((column) => hasColumn(cells, column))) return {};
  const filled = CONTACTS.filter((column) => !isEmptyCell(cells[column]));
  return {
    contacts: Object.fromEntries(filled.map((column) => [column, textOf(cells[column])])),
  };
}
