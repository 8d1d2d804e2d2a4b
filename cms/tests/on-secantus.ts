// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, test } from 'vitest';

/** The tests run on SecantusDB, in the place of MongoDB. */
export const onSecantus = process.env['ON_SECANTUS'] !== undefined;

/**
 * A test that says nothing of the database: what it promises follows from rows that were read, or is decided before. It
 * is left out on SecantusDB, which takes three times as long (`scripts/checks/not-on-secantus.ts`).
 */
export const testOffSecantus = test.skipIf(onSecantus);

/** The same for several. */
export const describeOffSecantus = describe.skipIf(onSecantus);
