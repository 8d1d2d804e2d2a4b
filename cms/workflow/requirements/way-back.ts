// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../../access/names.ts';
import { wholeWith } from '../../content/parts.ts';
import { spoken } from '../../i18n/said.ts';
import { published } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import {
  droppedBy,
  isListedOnline,
  needsWhole,
  onlinePartsOf,
  partsOnline,
  waitingWholes,
  wholesWith,
} from './listed-parts.ts';
import { NOT_PUBLISHED } from './references.ts';
import { wayBackSentences } from './way-back-messages.ts';

/** Code of the requirement that a course lists a lesson, and that a lesson ends with a check. */
export const NO_WAY_BACK = 'no-way-back';

/** What the form shows at the place of the document that lists a part. */
export const WAY_BACK_FIELD = 'deskPartOf';

/**
 * The document with which a part is sent: one that is not withdrawn, or went with the part, before others; of these the
 * one that was begun first.
 */
async function wholeToSend(
  req: PayloadRequest,
  part: string,
  wholes: readonly string[],
): Promise<{ readonly id: string; readonly online: boolean } | undefined> {
  const rows = await published.findAmong(req, 'id', [part, ...wholes], {
    select: { withdrawn: true, revision: true },
  });
  const standing = new Map(rows.map((row) => [row.id, row]));
  const gone = standing.get(part);
  const isThere = (id: string): boolean => !standing.get(id)?.withdrawn;
  const wentWithIt = (id: string): boolean =>
    gone?.withdrawn === true && standing.get(id)?.revision === gone.revision;
  const id = wholes.find(isThere) ?? wholes.find(wentWithIt) ?? wholes[0];
  return id === undefined ? undefined : { id, online: standing.get(id)?.withdrawn === false };
}

/**
 * A part has a way back: a course lists the lesson, a lesson ends with the check, that is online, waits, or is sent with
 * it.
 * @param together ids of documents that are sent with it
 * @returns `absent`: the document to send with it
 */
export async function wayBack(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly string[],
): Promise<{ readonly issues: readonly Issue[]; readonly absent: readonly Reference[] }> {
  const nothing = { issues: [], absent: [] };
  const above = wholeWith(document.type);
  if (!above || !needsWhole(document) || (await isListedOnline(req, document))) return nothing;
  const listing = await wholesWith(req, document);
  if (listing.all.some((id) => together.includes(id))) return nothing;
  if ((await waitingWholes(req, document)).length > 0) return nothing;
  const whole = await wholeToSend(req, document.id, listing.own);
  const title = whole && (await namedFor(req, [whole.id]))[0]?.title;
  const say = wayBackSentences(document.type);
  const issue = {
    code: whole ? NOT_PUBLISHED : NO_WAY_BACK,
    field: WAY_BACK_FIELD,
    message: spoken(whole ? say.toSend(title, whole.online) : say.noWhole, req.i18n.language),
  };
  return { issues: [issue], absent: whole ? [{ type: above.type, id: whole.id }] : [] };
}

/** Parts that would be online without a document that lists them, each at the field that lists such parts. */
async function strandedOnes(
  req: PayloadRequest,
  parts: readonly Reference[],
  approving: boolean,
): Promise<Issue[]> {
  const ids = parts.map(({ id }) => id);
  const titles = new Map((await namedFor(req, ids)).map(({ id, title }) => [id, title]));
  return parts.map(({ type, id }) => ({
    code: NO_WAY_BACK,
    field: wholeWith(type)?.whole.field ?? '',
    message: spoken(wayBackSentences(type).stranded(titles.get(id), approving), req.i18n.language),
  }));
}

/**
 * A course that takes a lesson out, or a lesson its check, leaves it no way back, unless another one lists it.
 * @param together ids of documents that are sent with it
 */
export async function strandedIssues(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly string[],
): Promise<Issue[]> {
  const stranded: Reference[] = [];
  for (const part of await droppedBy(req, document)) {
    const others = (await wholesWith(req, part)).all.filter((id) => id !== document.id);
    const isSent = others.some((id) => together.includes(id));
    if (!isSent && !(await isListedOnline(req, part, [document.id]))) stranded.push(part);
  }
  return strandedOnes(req, stranded, false);
}

/** Parts whose way back changes when documents go online. Asked before they do. */
export interface TouchedParts {
  /** They go online themselves. */
  readonly coming: readonly Reference[];
  /** They are online, and a document lets them go. */
  readonly dropped: readonly Reference[];
}

export async function touchedParts(
  db: Db,
  documents: readonly PublishedDocument[],
): Promise<TouchedParts> {
  const coming = documents.filter(needsWhole);
  const dropped = new Map<string, Reference>();
  for (const document of documents)
    for (const part of await droppedBy(db, document)) dropped.set(part.id, part);
  for (const { id } of coming) dropped.delete(id);
  return { coming, dropped: [...dropped.values()] };
}

/**
 * Of parts that were touched, those that nothing online lists, as it is now: sent one by one and each right then, what
 * lists them may have let them go since. Asked in the transaction that put them online.
 */
export async function wayBackIssues(
  req: PayloadRequest,
  { coming, dropped }: TouchedParts,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const part of coming) {
    if (await isListedOnline(req, part)) continue;
    const waiting = (await waitingWholes(req, part)).map(({ document }) => document);
    const [whole] = await namedFor(req, waiting);
    const say = wayBackSentences(part.type);
    const said = waiting.length > 0 ? say.toApprove(whole?.title) : say.noWholeOnline;
    const message = spoken(said, req.i18n.language);
    issues.push({ code: NO_WAY_BACK, field: WAY_BACK_FIELD, message });
  }
  const stranded: Reference[] = [];
  for (const part of await partsOnline(req, dropped))
    if (!(await isListedOnline(req, part))) stranded.push(part);
  return [...issues, ...(await strandedOnes(req, stranded, true))];
}

/** Parts online that only a document lists, and their own: the lessons of a course, then the checks of these. */
export async function onlyListedBy(db: Db, document: Reference): Promise<Reference[]> {
  const going: Reference[] = [document];
  for (const whole of going) {
    const besides = going.map(({ id }) => id);
    for (const part of await onlinePartsOf(db, whole))
      if (!besides.includes(part.id) && !(await isListedOnline(db, part, besides)))
        going.push(part);
  }
  return going.slice(1);
}
