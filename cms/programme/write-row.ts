// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type CollectionName } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { FORMS } from '../content/index.ts';
import { storeRow } from '../fields/codec/codec.ts';
import { imported } from '../records/imported.ts';
import { fold } from '../values/fold.ts';
import { idIn } from '../values/relation-id.ts';
import type { Fields } from './fields.ts';
import { codeIn } from './matches.ts';
import type { PlannedRow } from './plan.ts';
import { storedField } from './settled.ts';

type Data = RequiredDataFromCollectionSlug<CollectionName>;

/** Options of every write of an import. */
const withoutAccess = (req: PayloadRequest) =>
  ({ locale: DEFAULT_LOCALE, depth: 0, overrideAccess: true, req }) as const;

interface Beginning {
  readonly title: string;
  /** Of the contract, by their names. */
  readonly fields: Fields;
  readonly organisation: string | undefined;
  readonly slug: string | null;
}

/** A new working copy. */
export async function begin(
  req: PayloadRequest,
  type: 'event' | 'venue',
  { title, fields, organisation, slug }: Beginning,
): Promise<string> {
  const at = {
    path: fold(title),
    mediaId: () => '',
    fileId: () => '',
  };
  const stored = storeRow(FORMS[type].codecs, fields, at);
  const now = new Date().toISOString();
  // The codecs of the type made these fields; a draft may lack everything.
  const data = {
    ...stored,
    slug,
    organisation: organisation ?? null,
    createdAt: now,
    updatedAt: now,
    _status: 'draft',
  } as unknown as Data;
  const { id } = await req.payload.create({
    collection: COLLECTION_OF[type],
    data,
    ...withoutAccess(req),
  });
  return id;
}

/** The venues that were made, by the ids that stood for them. */
export type Made = ReadonlyMap<string, string>;

/** A reference to a venue that was to come leads to the one that was made. */
export function withMade(fields: Fields, made: Made): Fields {
  const id = made.get(idIn(fields['venue']) ?? '');
  return id === undefined ? fields : { ...fields, venue: { type: 'venue', id } };
}

/** Writes fields of the contract into a working copy. @returns whether there was any */
export async function change(req: PayloadRequest, id: string, taken: Fields): Promise<boolean> {
  const data = Object.assign(
    {},
    ...Object.entries(taken).map(([field, file]) => storedField(id, field, file)),
  );
  if (Object.keys(data).length === 0) return false;
  await req.payload.update({
    collection: 'events',
    id,
    data,
    overrideLock: true,
    ...withoutAccess(req),
  });
  return true;
}

/** Notes what the file said: the next import compares with it. */
export async function remember(
  req: PayloadRequest,
  id: string,
  row: PlannedRow,
  made: Made,
): Promise<void> {
  const { read, match, steps, fields } = row;
  const found = match
    ? Object.fromEntries(steps.map(({ field, file }) => [field, file ?? null]))
    : Object.fromEntries(Object.keys(read.values).map((field) => [field, fields[field] ?? null]));
  const said = withMade(found, made);
  const code =
    read.code === '' ? (match?.before?.code ?? null) : codeIn(read.edition?.id, read.code);
  const values = { ...match?.before?.values, ...said };
  if (match?.before) await imported.update(req, id, { code, values });
  else await imported.create(req, { id, code, values });
}
