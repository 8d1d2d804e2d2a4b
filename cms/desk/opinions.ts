// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { type Marks, type OpinionRow, opinions } from '../records/opinions.ts';
import { type OpinionState, opinionStates } from '../workflow/opinions/state.ts';
import { findDocument } from '../workflow/subject.ts';
import type { Target } from './companions.ts';
import { type Act, actor } from './history.ts';
import { askerOf, type Permission, permission } from './permissions.ts';

/** An opinion that was asked of somebody without an account. */
export interface Opinion extends Act {
  readonly id: string;
  readonly asked: string;
  readonly question: string;
  readonly state: OpinionState;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly marks: Marks | null;
  readonly note: string | null;
}

/** `GET /api/<collection>/<id>/opinions`, the newest first */
export interface Opinions {
  readonly opinions: readonly Opinion[];
  readonly can: Readonly<Record<'consult' | 'revoke', Permission>>;
}

/** @throws VerbError `not-found` when there is no such document, or the person may not read it */
export async function opinionsOf(req: PayloadRequest, { type, id }: Target): Promise<Opinions> {
  const asker = askerOf(req);
  const found = await findDocument(req, asker.person, type, id);
  const rows = await opinions.find(req, { where: { document: { equals: id } }, sort: '-at' });
  const stateOf = opinionStates(req, found, new Date().toISOString());
  const shown = async (row: OpinionRow): Promise<Opinion> => ({
    id: row.id,
    asked: row.asked,
    question: row.question,
    at: row.at,
    by: actor(row.by, row.byName),
    state: await stateOf(row),
    expiresAt: row.expiresAt,
    endedAt: row.endedAt,
    marks: row.marks,
    note: row.note,
  });
  return {
    opinions: await Promise.all(rows.map(shown)),
    can: {
      consult: permission(asker, 'consult', found),
      revoke: permission(asker, 'revoke', found),
    },
  };
}
