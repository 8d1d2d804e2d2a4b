// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** A relationship: an id, or the row that Payload put in its place. */
export const RelationId = z
  .union([z.string(), z.looseObject({ id: z.string() })])
  .transform((value) => (typeof value === 'string' ? value : value.id));

/** The id in a relationship; `undefined` when it is empty or something else. */
export const idIn = (value: unknown): string | undefined =>
  RelationId.safeParse(value).data || undefined;
