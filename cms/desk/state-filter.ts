// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { addDays, NOTICE_DAYS } from '@portico/shared/verification';
import { civilDate } from '@portico/shared/civil-date';
import type { Where } from 'payload';
import type { Said } from '../i18n/said.ts';
import { STATE_CHOICE_WORDS } from '../i18n/vocabulary.ts';
import { searchEntries } from '../records/search-entries.ts';
import { inStates, isStateChoice, STATE_CHOICE_KEYS } from '../records/state-choices.ts';
import type { Db } from '../records/table.ts';
import { textsDue } from '../records/verification.ts';
import { BEHIND as BEHIND_LABEL } from '../i18n/vocabulary.ts';
import { translations } from '../records/translations.ts';

/** What it offers besides: texts that must be checked again, by the days that are left for it. */
const VERIFY_FILTER = {
  verify: { days: NOTICE_DAYS, label: { it: 'Da ricontrollare', en: 'To check again' } },
  overdue: { days: -1, label: { it: 'Scaduto', en: 'Overdue' } },
} as const;

type VerifyChoice = keyof typeof VERIFY_FILTER;

const isVerifyChoice = (value: string): value is VerifyChoice =>
  Object.hasOwn(VERIFY_FILTER, value);

/** A choice beside the states: what is behind may be in any of them. */
const BEHIND = 'behind';

/** The options of the filter, in words. */
export const stateOptions = () =>
  STATE_CHOICE_KEYS.map((value) => ({ value, label: STATE_CHOICE_WORDS[value] }));

/** … and the days for a check. */
export const verifyOptions = () =>
  (Object.keys(VERIFY_FILTER) as VerifyChoice[]).map((value) => ({
    value,
    label: VERIFY_FILTER[value].label as Said,
  }));

/** … and translations that are behind. */
export const behindOption = { value: BEHIND, label: BEHIND_LABEL };

/** The documents of a type whose translation is behind, where the choices name that. */
async function behindIn(
  db: Db,
  type: DocumentType,
  choices: readonly string[],
): Promise<readonly string[]> {
  if (!choices.includes(BEHIND)) return [];
  const rows = await translations.find(db, {
    where: { and: [{ type: { equals: type } }, { count: { greater_than: 0 } }] },
    select: { type: true },
  });
  return rows.map(({ id }) => id);
}

/** The texts of a type that the choices about checks name. */
async function dueAmong(
  db: Db,
  type: DocumentType,
  choices: readonly string[],
): Promise<ReadonlySet<string>> {
  const days = choices.filter(isVerifyChoice).map((one) => VERIFY_FILTER[one].days);
  if (days.length === 0) return new Set();
  const today = civilDate(Date.now());
  const due = await textsDue(db, addDays(today, Math.max(...days)), today, {}, [type]);
  return new Set(due.map(({ row }) => row.id));
}

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
  const due = await dueAmong(db, type, choices);
  const behind = await behindIn(db, type, choices);
  const ids = [...new Set([...rows.map(({ id }) => id), ...due, ...behind])];
  return { id: { [operator.startsWith('not_') ? 'not_in' : 'in']: ids } };
}
