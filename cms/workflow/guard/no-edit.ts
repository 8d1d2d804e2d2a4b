// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';

const NO_EDIT = 'noEdit';

/**
 * Lets a verb write into a working copy what is no edit of its text: what is online already, or to whom it belongs. The
 * search goes on to name who edited it last and when, and whether something of that was not sent.
 */
export async function withoutEdit(
  req: PayloadRequest,
  write: () => Promise<unknown>,
): Promise<void> {
  req.context[NO_EDIT] = true;
  try {
    await write();
  } finally {
    // Payload may have put another object there.
    delete req.context[NO_EDIT];
  }
}

/** Is what is being saved no edit? */
export const isNoEdit = (req: PayloadRequest): boolean => req.context[NO_EDIT] === true;
