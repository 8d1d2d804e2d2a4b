// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, PayloadRequest } from 'payload';
import { type CarriedField, carriedIds } from '../../values/carried-fields.ts';

/**
 * A list of references that begins with what the address of the form names. What does not exist, and what the writer may
 * not choose, is left out: an address can be typed.
 */
export const carried =
  (name: CarriedField, type: string) =>
  (field: Field): Field =>
    ({
      ...field,
      defaultValue: async ({ req }: { readonly req: PayloadRequest }): Promise<string[]> => {
        const ids = carriedIds(req.query?.[name]);
        if (ids.length === 0) return [];
        const { docs } = await req.payload.find({
          collection: 'catalogue',
          where: { and: [{ id: { in: [...ids] } }, { type: { equals: type } }] },
          pagination: false,
          depth: 0,
          overrideAccess: false,
          user: req.user,
          req,
        });
        const found = new Set(docs.map(({ id }) => String(id)));
        return ids.filter((id) => found.has(id));
      },
    }) as Field;
