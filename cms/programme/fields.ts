// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { published } from '../records/rows.ts';
import { presentWorkingCopy } from '../workflow/candidate/presented.ts';
import { foundFor } from './found.ts';

/** Fields of a document by their names in the contract: those in Italian beside those of all languages. */
export type Fields = Readonly<Record<string, unknown>>;

function flat(document: object): Fields {
  const { locales, ...shared } = document as Fields & { locales: Fields };
  return { ...shared, ...(locales[DEFAULT_LOCALE] as Fields | undefined) };
}

/** The fields of an event as it is being written. */
export const fieldsOfEvent = async (req: PayloadRequest, id: string): Promise<Fields> =>
  flat((await presentWorkingCopy(req, 'event', id)).document);

/** The fields of a venue as it is being written for who may read that, as it is online for the others; else none. */
export async function fieldsOfVenue(
  req: PayloadRequest,
  person: Person,
  id: string,
): Promise<Fields> {
  if (await foundFor(req, person, 'venue', id))
    return flat((await presentWorkingCopy(req, 'venue', id)).document);
  const row = await published.first(req, {
    and: [{ id: { equals: id } }, { withdrawn: { equals: false } }],
  });
  return row ? flat(JSON.parse(row.canonical) as object) : {};
}
