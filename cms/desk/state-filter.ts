// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Where } from 'payload';
import { STATE_WORDS } from '../i18n/vocabulary.ts';
import { published, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { State } from '../records/states.ts';
import type { Db } from '../records/table.ts';

/** What the filter of a list offers, with the states that each stands for: what is online may be in review as well. */
export const STATE_FILTER = {
  draft: ['draft', 'recalled'],
  pending: ['pending', 'live-pending'],
  returned: ['returned', 'live-returned'],
  scheduled: ['scheduled', 'live-scheduled'],
  live: ['live', 'live-pending', 'live-scheduled', 'live-returned'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly State[]>;

type Choice = keyof typeof STATE_FILTER;

const isChoice = (value: string): value is Choice => Object.hasOwn(STATE_FILTER, value);

/** The options of the filter, in words. */
export const stateOptions = () =>
  (Object.keys(STATE_FILTER) as Choice[]).map((value) => ({
    value,
    label: STATE_WORDS[value].label,
  }));

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
  const fits = (state: State): boolean => wanted.has(state) !== isNegated;
  // Drafts are known by not being among the others.
  const [list, is] = fits('draft') ? (['not_in', false] as const) : (['in', true] as const);
  const ids = [...states].filter(([, state]) => fits(state) === is).map(([id]) => id);
  return { id: { [list]: ids } };
}
