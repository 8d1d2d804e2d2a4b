// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload';
import { type Said, spoken } from '../i18n/said.ts';
import { isField, whereIn } from '../records/find-folded.ts';
import { catalogue } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { foldedWhere, rewriteWhere } from '../values/where.ts';
import { stateWhere } from './state-filter.ts';

/** Documents that one question names at most: SQLite takes 32,766 values. */
const MAX_IDS = 30_000;

const TOO_MANY: Said = {
  it: `Sono più di ${MAX_IDS} contenuti: scrivi qualche parola in più del titolo.`,
  en: `These are more than ${MAX_IDS} contents: write some more words of the title.`,
};

/** The documents of a type whose title, in any language, has these words. */
async function titleWhere(
  db: Db,
  type: DocumentType,
  operator: string,
  value: unknown,
): Promise<Where | undefined> {
  const absent = operator === 'not_like';
  const folded = foldedWhere('working', absent ? 'contains' : operator, value);
  if (!folded) return undefined;
  const rows = await catalogue.find(db, {
    where: { and: [{ type: { equals: type } }, folded] },
    select: { type: true },
  });
  const ids = rows.map(({ id }) => id);
  return { id: absent ? { not_in: ids } : { in: ids } };
}

const countIn = (where: Where): number =>
  Object.values(where).reduce<number>((count, value) => {
    const list = value && !Array.isArray(value) ? (value.in ?? value.not_in) : [];
    return count + (Array.isArray(list) ? list.length : 0);
  }, 0);

/**
 * Answers questions about working copies as people mean them: a title is found whatever its accents, capitals and
 * apostrophes, in any language; `_status` is the state of the workflow, for Payload's own is always the same.
 */
export function findAsMeant(type: DocumentType): CollectionBeforeOperationHook {
  const { title } = TYPES[type];
  return async ({ args, req }) => {
    const where = whereIn(args);
    if (!where) return args;
    let ids = 0;
    const rewritten = await rewriteWhere(where, async (path, operator, value) => {
      const meant = isField(path, title)
        ? await titleWhere(req, type, operator, value)
        : path === '_status'
          ? await stateWhere(req, type, operator, value)
          : undefined;
      ids += meant ? countIn(meant) : 0;
      return meant;
    });
    if (ids > MAX_IDS) throw new APIError(spoken(TOO_MANY, req.i18n.language), 400, null, true);
    return { ...args, where: rewritten };
  };
}
