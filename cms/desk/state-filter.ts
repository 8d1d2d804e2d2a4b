// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { addDays, NOTICE_DAYS } from '@portico/shared/verification';
import { civilDate } from '@portico/shared/civil-date';
import type { Where } from 'payload';
import type { Said } from '../i18n/said.ts';
import { STATE_WORDS } from '../i18n/vocabulary.ts';
import { published, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { State } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import { textsDue } from '../records/verification.ts';

/** What the filter of a list offers, with the states that each stands for: what is online may be in review as well. */
export const STATE_FILTER = {
  draft: ['draft', 'recalled'],
  pending: ['pending', 'live-pending'],
  returned: ['returned', 'live-returned'],
  scheduled: ['scheduled', 'live-scheduled'],
  live: ['live', 'live-pending', 'live-scheduled', 'live-returned'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly State[]>;

/** What it offers besides: texts that must be checked again, by the days that are left for it. */
const VERIFY_FILTER = {
  verify: { days: NOTICE_DAYS, label: { it: 'Da ricontrollare', en: 'To check again' } },
  overdue: { days: -1, label: { it: 'Scaduto', en: 'Overdue' } },
} as const;

type VerifyChoice = keyof typeof VERIFY_FILTER;

const isVerifyChoice = (value: string): value is VerifyChoice =>
  Object.hasOwn(VERIFY_FILTER, value);

type Choice = keyof typeof STATE_FILTER;

const isChoice = (value: string): value is Choice => Object.hasOwn(STATE_FILTER, value);

/** The options of the filter, in words. */
export const stateOptions = () =>
  (Object.keys(STATE_FILTER) as Choice[]).map((value) => ({
    value,
    label: STATE_WORDS[value].label as Said,
  }));

/** … and the days for a check. */
export const verifyOptions = () =>
  (Object.keys(VERIFY_FILTER) as VerifyChoice[]).map((value) => ({
    value,
    label: VERIFY_FILTER[value].label as Said,
  }));

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

/** The states of all documents of a type that were ever sent; the others are drafts. */
async function statesOf(db: Db, type: DocumentType): Promise<ReadonlyMap<string, State>> {
  const where: Where = { type: { equals: type } };
  const online = await published.find(db, { where, select: { withdrawn: true } });
  const rows = new Map(online.map((row) => [row.id, row]));
  const sent = await submissions.find(db, {
    where: { and: [where, { state: { in: ['pending', 'scheduled', 'returned'] } }] },
    select: { document: true, state: true },
  });
  const open = new Map(sent.map((row) => [row.document, row]));
  return new Map(
    [...new Set([...rows.keys(), ...open.keys()])].map((id) => [
      id,
      deriveState(rows.get(id), open.get(id)),
    ]),
  );
}

/** The choices that a condition names; `undefined` for a condition that says nothing about them. */
function named(operator: string, value: unknown): string[] | undefined {
  if (!['equals', 'not_equals', 'in', 'not_in'].includes(operator)) return undefined;
  return (Array.isArray(value) ? value : String(value).split(',')).map(String);
}

/** A condition on the state of the documents of a type; every document has one. */
export async function stateWhere(
  db: Db,
  type: DocumentType,
  operator: string,
  value: unknown,
): Promise<Where | undefined> {
  const choices = named(operator, value);
  if (!choices) return undefined;
  const wanted = new Set<State>(choices.filter(isChoice).flatMap((one) => STATE_FILTER[one]));
  const isNegated = operator.startsWith('not_');
  const states = await statesOf(db, type);
  const due = await dueAmong(db, type, choices);
  const fits = (state: State, id = ''): boolean => (wanted.has(state) || due.has(id)) !== isNegated;
  // Drafts are known by not being among the others.
  const [list, is] = fits('draft') ? (['not_in', false] as const) : (['in', true] as const);
  const ids = [...states].filter(([id, state]) => fits(state, id) === is).map(([id]) => id);
  return { id: { [list]: ids } };
}
