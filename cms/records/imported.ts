// SPDX-License-Identifier: AGPL-3.0-or-later
import { idOfDocument, internal, json, type RowOf, text } from './internal.ts';

/**
 * What an import last found in its file for an event, whether it was taken or not: by it the next import knows what
 * somebody has written since, and what was changed in the file.
 */
export const imported = internal('imported', {
  id: idOfDocument,
  /** `<edition>/<code>`, where the row has a code; an edition may be none. */
  code: text<string | null>({ index: true }),
  /** By the name of the field, as the contract has it; `null` where the cell was empty. */
  values: json<Readonly<Record<string, unknown>>>(),
});

export type ImportedRow = RowOf<typeof imported>;
