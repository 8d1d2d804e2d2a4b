// SPDX-License-Identifier: AGPL-3.0-or-later
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestPortal } from '../../harness/test-portal.ts';
import { waitFor } from '../../machine/wait.ts';
import { spread } from '../spread.ts';
import type { Figure } from '../table.ts';

/**
 * Throws away all that the publisher has and starts it again: how long until everything is online once more. It
 * fetches, checks, renders, compresses and switches; the search index comes after.
 */
export async function fromNothing(portal: TestPortal): Promise<Figure> {
  const { revision, count } = await portal.manifest();
  await portal.stop('publisher');
  await portal.stop('serve');
  rmSync(join(portal.settings.dataDir, 'site'), { recursive: true, force: true });
  const begin = performance.now();
  await Promise.all([portal.start('publisher'), portal.start('serve')]);
  await waitFor(async () => (await portal.release()).revision >= revision, {
    timeoutMs: 600_000,
    everyMs: 20,
    what: `revision ${revision} from nothing`,
  });
  return [`publisher from nothing, all ${count} documents`, spread([performance.now() - begin])];
}
