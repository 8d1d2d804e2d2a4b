// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { ChangeNotes } from './change-note.ts';
import type { DocumentType } from './types.ts';
import { Id } from './values.ts';

/**
 * Version of the contract in which documents are written today. Stored documents are never rewritten: a reader
 * upgrades older ones when it reads them.
 */
export const CONTRACT_VERSION = 1;

/** The fields with which every document begins. */
export function envelope<const T extends DocumentType>(type: T) {
  return {
    /** Version of the contract. */
    contract: z.literal(CONTRACT_VERSION),
    type: z.literal(type),
    id: Id,
    /** What readers are told of its changes since it was first published; absent when nothing. */
    changes: ChangeNotes.optional(),
  };
}
