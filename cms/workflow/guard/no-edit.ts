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

const NO_WORDS = 'noWords';

/** The same of something that says nothing to readers, a day: no translation is older or newer by that. */
export const withoutWords = (req: PayloadRequest, write: () => Promise<unknown>): Promise<void> =>
  withoutEdit(req, async () => {
    req.context[NO_WORDS] = true;
    try {
      await write();
    } finally {
      delete req.context[NO_WORDS];
    }
  });

/** Does what is being saved say nothing to readers? */
export const isWithoutWords = (req: PayloadRequest): boolean => req.context[NO_WORDS] === true;

/** Is what is being saved no edit? */
export const isNoEdit = (req: PayloadRequest): boolean => req.context[NO_EDIT] === true;
