// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { personOf } from '../../access/person.ts';
import { mayChangeUpload } from '../../access/uploads.ts';
import type { Held } from '../../fields/codec/codec.ts';
import type { FileRow, Lookup, MediaRow } from '../../fields/codec/presenting.ts';
import { present } from '../../present/present.ts';
import type { WorkingCopy } from '../../present/working-copy.ts';
import { beside } from '../../records/beside.ts';

interface Names {
  readonly media: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** The ids that a document names, by presenting it once with nothing at hand. */
function namesIn(copy: Pick<WorkingCopy, 'type' | 'id' | 'in'>): Names {
  const media = new Set<string>();
  const files = new Set<string>();
  const documents = new Set<string>();
  const lookup: Lookup = {
    media: (id) => void media.add(id),
    file: (id) => void files.add(id),
    typeOf: (id) => void documents.add(id),
  };
  present(copy, lookup, ACTIVE_LOCALES);
  return { media, files, documents };
}

/** The rows of pictures, with their alternative texts in every language. */
export async function mediaOf(req: PayloadRequest, ids: ReadonlySet<string>): Promise<MediaRow[]> {
  if (ids.size === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req: beside(req),
  });
  // With `locale: 'all'` a localised field is an object by language, which the generated types do not know.
  return docs as unknown as MediaRow[];
}

async function filesOf(req: PayloadRequest, ids: ReadonlySet<string>): Promise<FileRow[]> {
  if (ids.size === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'files',
    where: { id: { in: [...ids] } },
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req: beside(req),
  });
  // As above.
  return docs as unknown as FileRow[];
}

async function typesOf(
  req: PayloadRequest,
  ids: ReadonlySet<string>,
): Promise<Map<string, DocumentType>> {
  if (ids.size === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'catalogue',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return new Map(docs.map((row) => [row.id, row.type as DocumentType]));
}

/** The row of a document in one language, without fallback. @throws NotFound when there is no such document */
export async function rowIn(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  locale: ActiveLocale,
): Promise<Held> {
  const row = await req.payload.findByID({
    collection: COLLECTION_OF[type],
    id,
    locale,
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    req: beside(req),
  });
  return { ...row };
}

/** … in each active language. @throws NotFound when there is no such document */
export async function rowsOf(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<Record<ActiveLocale, Held>> {
  const rows: Partial<Record<ActiveLocale, Held>> = {};
  for (const locale of ACTIVE_LOCALES) rows[locale] = await rowIn(req, type, id, locale);
  return rows as Record<ActiveLocale, Held>;
}

/** A working copy, now or as it was, with the pictures, the files and the documents that it names. */
export async function completed(
  req: PayloadRequest,
  copy: Pick<WorkingCopy, 'type' | 'id' | 'in'>,
): Promise<WorkingCopy> {
  const names = namesIn(copy);
  const media = new Map((await mediaOf(req, names.media)).map((row) => [row.id, row]));
  const files = new Map((await filesOf(req, names.files)).map((row) => [row.id, row]));
  const types = await typesOf(req, names.documents);
  const person = personOf(req.user);
  return {
    ...copy,
    lookup: {
      mayChange: (row) => person === undefined || mayChangeUpload(person, row),
      media: (one) => media.get(one),
      file: (one) => files.get(one),
      typeOf: (one) => types.get(one),
    },
    media: [...media.keys(), ...files.keys()],
  };
}

/**
 * Reads a document as it is being written, each active language without fallback, with the pictures and files that it shows.
 * @throws NotFound when there is no such document
 */
export const loadWorkingCopy = async (
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<WorkingCopy> => completed(req, { type, id, in: await rowsOf(req, type, id) });
