// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_LESSONS } from '@portico/shared/contract/course';
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { type ReadingScore, missedLimits } from '@portico/shared/reading-level';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../access/names.ts';
import { listsParts, partIds, type Whole, wholeOf, wholeWith } from '../content/parts.ts';
import { UNTITLED } from '../records/catalogue.ts';
import type { State } from '../records/states.ts';
import { table } from '../records/table.ts';
import { VerbError } from '../records/verb-error.ts';
import { makeCandidate } from '../workflow/candidate/candidate.ts';
import { readingLevel, scoreOf } from '../workflow/requirements/reading-level.ts';
import { NOT_PUBLISHED } from '../workflow/requirements/references.ts';
import { findDocument } from '../workflow/subject.ts';
import { adviceOn } from './advice.ts';
import type { Target } from './companions.ts';
import { askerOf } from './permissions.ts';

/** Parts of a document, and documents that list it, that are looked at: a course has no more lessons. */
export const MAX_PARTS = MAX_LESSONS;

interface Named {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
}

/** A part of a document, as somebody sees it who writes the whole. */
export interface PartItem extends Named {
  /** `null`: only its name is told. It belongs to others, or comes after so many parts that it is not looked at. */
  readonly state: State | null;
  /** What it lacks by itself; that others are online is asked of the whole. */
  readonly issues: readonly Issue[];
  /** What to look at before it is sent; it stops nothing. */
  readonly advice: readonly Issue[];
  /** When it is below the reading level of its audience. */
  readonly level: ReadingScore | null;
  /** The check of a lesson. */
  readonly parts: readonly PartItem[];
}

/** A document that lists this one as its part. */
export interface WholeItem extends Named {
  /** Place in the list, from 1. */
  readonly number: number;
  /** Parts in the list. */
  readonly of: number;
  /** May the person open it? */
  readonly readable: boolean;
}

/** `GET /api/<collection>/<id>/parts`: the lessons of a course, the check of a lesson; and what lists it. */
export interface Parts {
  readonly parts: readonly PartItem[];
  readonly of: readonly WholeItem[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const rowsOf = (req: PayloadRequest, type: DocumentType, ids: readonly string[]): Promise<Row[]> =>
  table<Row>(COLLECTION_OF[type]).findAmong(req, 'id', ids);

/** Documents with the ids of their parts. */
async function partsIn(
  req: PayloadRequest,
  type: DocumentType,
  ids: readonly string[],
): Promise<{ readonly whole: Whole | undefined; readonly ids: ReadonlyMap<string, string[]> }> {
  const whole = wholeOf(type);
  const rows = whole ? await rowsOf(req, type, ids) : [];
  const listed = rows.map(
    (row) => [row.id, whole && listsParts(whole, row) ? partIds(whole, row) : []] as const,
  );
  return { whole, ids: new Map(listed) };
}

/** May the person read the document? Nothing where they may not. */
async function readable(req: PayloadRequest, target: Target) {
  try {
    return await findDocument(req, askerOf(req).person, target.type, target.id);
  } catch (error) {
    if (error instanceof VerbError && error.code === 'not-found') return undefined;
    throw error;
  }
}

const onlyNamed = ({ type, id }: Target, title: string): PartItem => ({
  collection: COLLECTION_OF[type],
  id,
  title,
  state: null,
  issues: [],
  advice: [],
  level: null,
  parts: [],
});

async function partItem(
  req: PayloadRequest,
  target: Target,
  title: string,
  together: readonly string[],
  parts: readonly PartItem[],
): Promise<PartItem> {
  const named = onlyNamed(target, title);
  const found = await readable(req, target);
  if (!found) return named;
  const online = found.standing.published;
  const candidate = await makeCandidate(req, target, online, {}, together);
  const { document, issues } = candidate;
  const level = document && readingLevel(document);
  const score = level && scoreOf(level);
  return {
    ...named,
    state: found.standing.state,
    issues: issues.filter(({ code }) => code !== NOT_PUBLISHED),
    advice: adviceOn(target.type, candidate.presented, req.i18n.language, issues),
    level: score && missedLimits(score).length > 0 ? score : null,
    parts,
  };
}

/** The parts of a document, each with its own; of the last ones of very many only the names. */
async function partItems(req: PayloadRequest, { type, id }: Target): Promise<PartItem[]> {
  const { whole, ids } = await partsIn(req, type, [id]);
  const own = ids.get(id) ?? [];
  if (!whole || own.length === 0) return [];
  const looked = own.slice(0, MAX_PARTS);
  const inner = await partsIn(req, whole.part, looked);
  const all = [id, ...own, ...[...inner.ids.values()].flat()];
  const names = new Map((await namedFor(req, all)).map((row) => [row.id, row.title || UNTITLED]));
  const items: PartItem[] = [];
  for (const part of looked) {
    const deeper: PartItem[] = [];
    const { whole: of } = inner;
    for (const one of of ? (inner.ids.get(part) ?? []) : [])
      if (of)
        deeper.push(
          await partItem(req, { type: of.part, id: one }, names.get(one) ?? UNTITLED, all, []),
        );
    const title = names.get(part) ?? UNTITLED;
    items.push(await partItem(req, { type: whole.part, id: part }, title, all, deeper));
  }
  for (const id of own.slice(MAX_PARTS))
    items.push(onlyNamed({ type: whole.part, id }, names.get(id) ?? UNTITLED));
  return items;
}

/** The documents that list this one, in the order in which they were begun; of very many the first ones. */
async function wholeItems(req: PayloadRequest, { type, id }: Target): Promise<WholeItem[]> {
  const above = wholeWith(type);
  if (!above) return [];
  const { field, when } = above.whole;
  const listing = await table<Row>(COLLECTION_OF[above.type]).find(req, {
    where: {
      and: [{ [field]: { equals: id } }, ...(when ? [{ [when.field]: { equals: when.is } }] : [])],
    },
    sort: 'createdAt',
    select: { id: true },
  });
  const ids = listing.map((row) => row.id);
  const names = new Map((await namedFor(req, ids)).map((row) => [row.id, row.title || UNTITLED]));
  const nameable = ids.filter((one) => names.has(one)).slice(0, MAX_PARTS);
  const { ids: parts } = await partsIn(req, above.type, nameable);
  const items: WholeItem[] = [];
  for (const one of nameable) {
    const listed = parts.get(one) ?? [];
    items.push({
      collection: COLLECTION_OF[above.type],
      id: one,
      title: names.get(one) ?? UNTITLED,
      number: listed.indexOf(id) + 1,
      of: listed.length,
      readable: (await readable(req, { type: above.type, id: one })) !== undefined,
    });
  }
  return items;
}

/** @throws VerbError `not-found` when there is no such document, or the person may not read it */
export async function partsOf(req: PayloadRequest, target: Target): Promise<Parts> {
  await findDocument(req, askerOf(req).person, target.type, target.id);
  return { parts: await partItems(req, target), of: await wholeItems(req, target) };
}
