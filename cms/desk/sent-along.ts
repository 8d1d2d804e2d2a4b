// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { type Candidate, makeCandidate } from '../workflow/candidate/candidate.ts';
import { titleOf } from '../records/catalogue.ts';
import { VerbError } from '../records/verb-error.ts';
import { permission } from './permissions.ts';
import { NOT_PUBLISHED } from '../workflow/requirements/references.ts';
import { findDocument } from '../workflow/subject.ts';

/** More than these are sent by hand, one group after the other. */
const MOST = 10;

/** Something to send with a text, because the text refers to it and it was never online. */
export interface SentAlong {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
  /** It lacks nothing but what goes with it. */
  readonly ready: boolean;
}

interface Target {
  readonly type: DocumentType;
  readonly id: string;
}

/** Lacks a text nothing but that others are online? */
const onlyReferences = ({ document, issues }: Candidate): boolean =>
  document !== undefined && issues.every(({ code }) => code === NOT_PUBLISHED);

/** What another document would send now, for somebody who may send it. */
async function sendable(
  req: PayloadRequest,
  person: Person,
  { type, id }: Target,
): Promise<Candidate | undefined> {
  try {
    const found = await findDocument(req, person, type, id);
    if (!permission(person, 'submit', found, req.i18n.language).allowed) return undefined;
    // It was withdrawn for a reason: whoever puts it back does it on purpose.
    if (found.standing.published) return undefined;
    return await makeCandidate(req, { type, id }, found.standing.published);
  } catch (error) {
    // Not theirs to read: as good as not there.
    if (error instanceof VerbError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/**
 * What would have to be sent with a text that lacks nothing but that others are online, and what these refer to in
 * turn. Empty when the text lacks more, or when one of them is not this person's to send.
 */
export async function sentAlong(
  req: PayloadRequest,
  person: Person,
  first: Candidate,
): Promise<readonly SentAlong[]> {
  if (!onlyReferences(first)) return [];
  const group = new Map<string, SentAlong>();
  const queue: Target[] = [...first.absent];
  for (let target = queue.shift(); target; target = queue.shift()) {
    const { type, id } = target;
    if (id === first.id || group.has(id)) continue;
    const candidate = group.size < MOST ? await sendable(req, person, target) : undefined;
    if (!candidate) return [];
    const title = titleOf(type, candidate.presented);
    group.set(id, {
      collection: COLLECTION_OF[type],
      id,
      title,
      ready: onlyReferences(candidate),
    });
    queue.push(...candidate.absent);
  }
  return [...group.values()];
}
