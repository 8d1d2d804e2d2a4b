// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';

/** The id of a block or of a row inside one: the same place gets the same one, so that an import can be repeated. */
export const idAt = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 24);
