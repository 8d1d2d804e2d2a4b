// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import { listsParts, partIds, type Whole, wholeOf, withPart } from '../../content/parts.ts';
import { catalogue } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { textAt } from '../../values/text-at.ts';
import { idIn } from '../../values/relation-id.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Found, refusalText, type Target } from '../subject.ts';

/** A document that was begun as a part of another one. */
interface Added {
  readonly collection: CollectionName;
  readonly id: string;
}

type Row = Readonly<Record<string, unknown>>;

type Data = RequiredDataFromCollectionSlug<CollectionName>;

/** @throws VerbError when the document takes no part now, or the person may not begin one */
function requireRoom(person: Person, found: Found, whole: Whole, row: Row): void {
  const { organisation } = found.owner;
  const part = { type: whole.part, id: '', organisation: organisation ?? undefined };
  const decision = can(person, 'create', part, 'draft');
  if (!decision.allowed)
    throw new VerbError('forbidden', refusalText(decision.why, 'create', 'draft'));
  if (!listsParts(whole, row))
    throw new VerbError('wrong-state', WORKFLOW_MESSAGES.listsNoParts(found.type));
  if (whole.one && partIds(whole, row).length > 0)
    throw new VerbError('wrong-state', WORKFLOW_MESSAGES.hasPart(whole.part));
}

/** Ids of the topics of a row that exist: one that was deleted may stay where it is, and goes nowhere else. */
async function topicsOf(req: PayloadRequest, row: Row): Promise<string[]> {
  const topics = row['topics'];
  const ids = (Array.isArray(topics) ? topics : []).flatMap((one) => idIn(one) ?? []);
  if (ids.length === 0) return [];
  const rows = await catalogue.find(req, { where: { id: { in: ids } }, select: { type: true } });
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => there.has(id));
}

/** The check of a lesson is called after it; a lesson has a name of its own. */
function proposedTitle({ part }: Whole, row: Row): object {
  const title = textAt(row, 'title').trim();
  return part === 'quiz' && title !== '' ? { title: `Verifica: ${title}`.slice(0, 120) } : {};
}

/** What a new part has in common with the document that it belongs to. */
const begun = (
  found: Found,
  whole: Whole,
  row: Row,
  { at, topics }: { readonly at: string; readonly topics: readonly string[] },
): Record<string, unknown> => ({
  ...proposedTitle(whole, row),
  organisation: found.owner.organisation,
  audiences: row['audiences'] ?? [],
  topics,
  // Equal: nothing was written in it yet.
  createdAt: at,
  updatedAt: at,
  _status: 'draft',
});

/**
 * Begins a part of a document, a lesson of a course or the check of a lesson: a working copy for the same readers, of the
 * same organisation, which the document names from now on. Both, or nothing.
 */
export async function add(req: PayloadRequest, target: Target): Promise<{ readonly added: Added }> {
  const { type, id } = target;
  const whole = wholeOf(type);
  if (!whole) throw new VerbError('not-found', WORKFLOW_MESSAGES.notFound);
  return inTransaction(req, async ({ now }) => {
    const { person, found } = await beginVerb(req, 'update', target);
    const at = { depth: 0, overrideAccess: true, req } as const;
    const row: Row = {
      ...(await req.payload.findByID({ collection: COLLECTION_OF[type], id, ...at })),
    };
    requireRoom(person, found, whole, row);
    const collection = COLLECTION_OF[whole.part];
    // A row of this collection as far as it goes: a draft may lack everything.
    const topics = await topicsOf(req, row);
    const data = begun(found, whole, row, { at: now, topics }) as unknown as Data;
    const part = await req.payload.create({ collection, data, ...at });
    await req.payload.update({
      collection: COLLECTION_OF[type],
      id,
      data: withPart(whole, row, part.id) as Partial<Data>,
      // A form that has it open takes the part over at its next look.
      overrideLock: true,
      ...at,
    });
    return { added: { collection, id: part.id } };
  });
}
