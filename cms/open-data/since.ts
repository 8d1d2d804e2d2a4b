// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { history } from '../records/history.ts';
import { revisionNumbered } from '../records/revisions.ts';
import type { PublishedState } from './published-state.ts';

type Since = NonNullable<Manifest['since']>;

/** Documents that were withdrawn after a revision and are published again, with their last withdrawal. */
async function republished(
  payload: Payload,
  after: number,
  { manifest, withdrawals }: PublishedState,
): Promise<NonNullable<Since['republished']>> {
  const again = new Map(
    manifest.documents
      .filter(({ id }) => (withdrawals.get(id) ?? 0) > after)
      .map(({ id, type }) => [id, type]),
  );
  if (again.size === 0) return [];
  const rows = await history.find(
    { payload },
    {
      where: {
        and: [
          { verb: { equals: 'withdraw' } },
          { revision: { greater_than: after } },
          { revision: { less_than_equal: manifest.revision } },
        ],
      },
      sort: 'revision',
    },
  );
  const last = new Map<string, NonNullable<Since['republished']>[number]>();
  for (const { document: id, revision, at, reason } of rows) {
    const type = again.get(id);
    if (type && revision !== null) last.set(id, { id, type, revision, at, reason: reason ?? '' });
  }
  return [...last.values()];
}

/** An earlier revision as this history has it, so that a caller sees whether histories forked and what came between. */
export async function sinceRevision(
  payload: Payload,
  revision: number,
  known: PublishedState,
): Promise<Since | undefined> {
  const step = await revisionNumbered({ payload }, revision);
  if (!step) return undefined;
  const again = await republished(payload, revision, known);
  return { revision, hash: step.hash, ...(again.length > 0 ? { republished: again } : {}) };
}
