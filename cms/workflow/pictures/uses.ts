// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import type { MediaRow } from '../../fields/codec/presenting.ts';
import { UNTITLED } from '../../records/catalogue.ts';
import { documentsNaming } from '../../records/picture-uses.ts';
import { blobUses, type CatalogueRow, catalogue, submissions } from '../../records/rows.ts';
import { stateOf } from '../../records/state.ts';
import type { State } from '../../records/states.ts';
import { table } from '../../records/table.ts';
import { requirePerson } from '../subject.ts';
import { findPicture, hashesOf } from './find.ts';

const media = table<MediaRow>('media');

/** A text with a picture, for a person who may read it. */
export interface PictureUse {
  readonly collection: CollectionName;
  readonly type: DocumentType;
  readonly id: string;
  /** Empty when it has none. */
  readonly title: string;
  readonly state: State;
  /** The working copy shows it. */
  readonly working: boolean;
  /** What is online shows it. */
  readonly online: boolean;
  /** What waits for a decision or its moment shows it. */
  readonly waiting: boolean;
}

/** `GET /api/media/<id>/uses` */
export interface PictureUses {
  /** By title. */
  readonly texts: readonly PictureUse[];
  /** How many more there are that the person may not read. */
  readonly others: number;
}

function mayRead(person: Person, { type, id, ...owner }: CatalogueRow, state: State): boolean {
  const organisation = owner.organisation ?? undefined;
  const edition = owner.edition ?? undefined;
  return can(person, 'read', { type, id, organisation, edition }, state).allowed;
}

/** Hashes that no other picture has: the same file, uploaded again, keeps what is online as it is. */
async function ownHashes(req: PayloadRequest, picture: MediaRow): Promise<string[]> {
  const hashes = hashesOf(picture);
  const among = { in: hashes };
  const others = await media.find(req, {
    where: {
      and: [
        { id: { not_equals: picture.id } },
        { or: [{ 'renditions.sha256': among }, { 'cut.sha256': among }] },
      ],
    },
  });
  const shared = new Set(others.flatMap(hashesOf));
  return hashes.filter((hash) => !shared.has(hash));
}

/** The documents with a submission that waits and shows one of these hashes. */
async function waitingWith(req: PayloadRequest, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await submissions.find(req, {
    where: {
      and: [
        { state: { in: ['pending', 'scheduled'] } },
        { or: hashes.map((hash) => ({ canonical: { contains: hash } })) },
      ],
    },
    select: { document: true },
  });
  return rows.map(({ document }) => document);
}

/** The texts that show a picture, those that the person may read by name. */
export async function usesFor(
  req: PayloadRequest,
  person: Person,
  picture: MediaRow,
): Promise<PictureUses> {
  const working = new Set((await documentsNaming(req, picture.id)).map(({ id }) => id));
  const own = await ownHashes(req, picture);
  const shown = await blobUses.findAmong(req, 'blob', hashesOf(picture));
  const online = new Set(
    shown
      .filter(({ blob, document }) => working.has(document) || own.includes(blob))
      .map(({ document }) => document),
  );
  const waiting = new Set(await waitingWith(req, own));
  const rows = await catalogue.findAmong(req, 'id', [...working, ...online, ...waiting]);
  const texts: PictureUse[] = [];
  for (const row of rows) {
    const { id, type, title } = row;
    const state = await stateOf(req, id);
    if (!mayRead(person, row, state)) continue;
    texts.push({
      ...{ collection: COLLECTION_OF[type], type, id, state },
      title: title === UNTITLED ? '' : title,
      working: working.has(id),
      online: online.has(id),
      waiting: waiting.has(id),
    });
  }
  texts.sort((a, b) => a.title.localeCompare(b.title, 'it'));
  return { texts, others: rows.length - texts.length };
}

/** `GET /api/media/<id>/uses`. @throws VerbError `not-found` */
export async function usesOf(req: PayloadRequest, id: string): Promise<PictureUses> {
  const person = requirePerson(req);
  return usesFor(req, person, await findPicture(req, id));
}
