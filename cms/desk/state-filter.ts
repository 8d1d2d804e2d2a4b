// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import { STATE_CHOICE_WORDS } from '../i18n/vocabulary.ts';
import { searchEntries } from '../records/search-entries.ts';
import { inStates, isStateChoice, STATE_CHOICE_KEYS } from '../records/state-choices.ts';
import type { Db } from '../records/table.ts';

/** The options of the filter, in words. */
export const stateOptions = () =>
  STATE_CHOICE_KEYS.map((value) => ({ value, label: STATE_CHOICE_WORDS[value] }));

/** The choices that a condition names; `undefined` for a condition that says nothing about them. */
function named(operator: string, value: unknown): string[] | undefined {
  if (!['equals', 'not_equals', 'in', 'not_in'].includes(operator)) return undefined;
  return (Array.isArray(value) ? value : String(value).split(',')).map(String);
}

/** A condition on the state of the documents of a type, as the search answers it. */
export async function stateWhere(
  db: Db,
  type: DocumentType,
  operator: string,
  value: unknown,
): Promise<Where | undefined> {
  const choices = named(operator, value);
  if (!choices) return undefined;
  const rows = await searchEntries.find(db, {
    where: { and: [{ type: { equals: type } }, inStates(choices.filter(isStateChoice))] },
    select: { type: true },
  });
  const ids = rows.map(({ id }) => id);
  return { id: { [operator.startsWith('not_') ? 'not_in' : 'in']: ids } };
}
