// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Nudge } from '@portico/shared/contract/webhook';
import type { z } from 'zod';
import type { RevisionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { postSigned } from './signed-request.ts';

/** The publisher answers at once; without a nudge it looks by itself within 15 seconds. */
const TIMEOUT_MS = 2_000;

/** Tells the publisher that something changed. @throws Error when it does not answer, or refuses */
export async function nudge(revision: Pick<RevisionRow, 'lineage' | 'revision'>): Promise<void> {
  const message: z.infer<typeof Nudge> = {
    type: 'published.changed',
    timestamp: new Date().toISOString(),
    data: { lineage: revision.lineage, revision: revision.revision },
  };
  const answer = await postSigned('/nudge', message, TIMEOUT_MS);
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The publisher refused the nudge: ${answer.status}`);
}

const why = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error
    ? cause.message || String((cause as { code?: unknown }).code)
    : String(cause);
};

/** Nudges after the commit, without waiting for it: a lost nudge costs 15 seconds at most. */
export function nudgeAfter(work: Work, revision: RevisionRow): void {
  const { logger } = work.req.payload;
  work.afterCommit(() => {
    nudge(revision).catch((error: unknown) =>
      logger.warn(`The publisher was not told and looks by itself soon: ${why(error)}`),
    );
  });
}
