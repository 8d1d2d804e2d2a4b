// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { idIn } from '../values/relation-id.ts';
import type { Config, Media } from '../payload-types.ts';

type Collections = Config['collections'];

/** What the collection of a type holds, read in one language. */
export type RowOf<T extends DocumentType> = Collections[(typeof COLLECTION_OF)[T]];

/** A media row with its alternative text in every language. */
export type MediaRow = Omit<Media, 'alt'> & {
  readonly alt?: Partial<Record<ActiveLocale, string | null>> | null;
};

/** Everything that a document is made from: what was written, in each language for itself. */
export interface WorkingCopy<T extends DocumentType = DocumentType> {
  readonly type: T;
  readonly id: string;
  /** The row as each language has it; nothing is filled from another one. */
  readonly in: Readonly<Record<ActiveLocale, RowOf<T>>>;
  readonly media: ReadonlyMap<string, MediaRow>;
  /** The type of each document that it refers to. */
  readonly types: ReadonlyMap<string, DocumentType>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every value that stands under a name, however deep. */
function valuesUnder(root: unknown, names: readonly string[]): unknown[] {
  if (!isObject(root)) return [];
  return Object.entries(root).flatMap(([name, value]) =>
    names.includes(name) && !Array.isArray(root)
      ? [value, ...valuesUnder(value, names)]
      : valuesUnder(value, names),
  );
}

/** Ids under a name: one, several, or `{ relationTo, value }` as the link of a text has them. */
function idsUnder(root: unknown, names: readonly string[]): string[] {
  const found = valuesUnder(root, names)
    .flat()
    .map((value) => idIn(isObject(value) && 'value' in value ? value['value'] : value));
  return [...new Set(found.filter((id) => id !== undefined))];
}

const PICTURES = ['picture'];
const REFERENCES = ['doc', 'chosen', 'linkDocument'];

async function mediaOf(req: PayloadRequest, ids: string[]): Promise<Map<string, MediaRow>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  // With `locale: 'all'` a localised field is an object by language, which the generated types do not know.
  return new Map(docs.map((row) => [row.id, row as unknown as MediaRow]));
}

async function typesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, DocumentType>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'catalogue',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return new Map(docs.map((row) => [row.id, row.type as DocumentType]));
}

/**
 * Reads a document as it is being written, each active language without fallback, with the pictures that it shows.
 * @throws NotFound when there is no such document
 */
export async function loadWorkingCopy<T extends DocumentType>(
  req: PayloadRequest,
  type: T,
  id: string,
): Promise<WorkingCopy<T>> {
  const rows: Partial<Record<ActiveLocale, RowOf<T>>> = {};
  for (const locale of ACTIVE_LOCALES) {
    const row = await req.payload.findByID({
      collection: COLLECTION_OF[type],
      id,
      locale,
      fallbackLocale: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    rows[locale] = row as RowOf<T>;
  }
  const written = Object.values(rows);
  return {
    type,
    id,
    in: rows as Record<ActiveLocale, RowOf<T>>,
    media: await mediaOf(req, idsUnder(written, PICTURES)),
    types: await typesOf(req, idsUnder(written, REFERENCES)),
  };
}
