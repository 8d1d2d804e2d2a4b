// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import {
  type Schedule,
  type Scheduled,
  scheduleHash,
  type Step,
} from '@portico/shared/contract/schedule';
import { createLocalReq, type Payload } from 'payload';
import { plannedReason } from '../i18n/planned.ts';
import { slugsIn } from '../records/addresses.ts';
import { ensureLineage } from '../records/revisions.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { entitlements } from '../workflow/schedule/entitled.ts';

interface Planned {
  readonly online: PublishedRow | undefined;
  readonly submission: SubmissionRow | undefined;
}

type Online = Pick<PublishedRow, 'withdrawAt' | 'withdrawn' | 'slugs'> | undefined;

/** The end of what is online, unless another text replaces it before. */
function endOf(online: Online, submission: SubmissionRow | undefined): Step[] {
  if (!online?.withdrawAt || online.withdrawn) return [];
  const { withdrawAt: at, slugs } = online;
  if (submission?.publishAt && submission.publishAt <= at) return [];
  return [{ at, withdraw: { reason: plannedReason(at), slugs } }];
}

/** A text that comes online, and its end. */
function stepsOf(
  { publishAt, withdrawAt, digest, canonical }: SubmissionRow,
  online: PublishedRow | undefined,
): Step[] {
  if (!publishAt) return [];
  const { firstPublished = publishAt, version = 0 } = online ?? {};
  const slugs = slugsIn(JSON.parse(canonical) as PublishedDocument);
  const reason = withdrawAt ? plannedReason(withdrawAt) : '';
  return [
    { at: publishAt, show: { digest, firstPublished, version: version + 1 } },
    ...(withdrawAt ? [{ at: withdrawAt, withdraw: { reason, slugs } }] : []),
  ];
}

function scheduledOf({ online, submission }: Planned): Scheduled[] {
  const row = submission ?? online;
  if (!row) return [];
  const steps = [...endOf(online, submission), ...(submission ? stepsOf(submission, online) : [])];
  if (steps.length === 0) return [];
  const id = submission?.document ?? row.id;
  return [{ id, type: row.type, revision: online?.revision ?? 0, steps }];
}

/** The rows with a moment whose person still has the right that they used. */
async function plannedRows(db: Db): Promise<Planned[]> {
  const entitled = entitlements(db);
  const waiting: SubmissionRow[] = [];
  const all = await submissions.find(db, { where: { state: { equals: 'scheduled' } } });
  for (const row of all)
    if (row.closedBy && (await entitled(row.closedBy, 'approve', row.type))) waiting.push(row);
  const ids = waiting.map(({ document }) => document);
  const select = { canonical: false } as const;
  const where = { and: [{ withdrawAt: { exists: true } }, { withdrawn: { equals: false } }] };
  const rows = [
    ...(await published.findAmong(db, 'id', ids, { select })),
    ...(await published.find(db, { where, select })),
  ];
  const online = new Map<string, PublishedRow>();
  for (const row of rows) {
    const { withdrawAt, withdrawBy, type } = row;
    const ends = withdrawAt && withdrawBy && (await entitled(withdrawBy, 'withdraw', type));
    online.set(row.id, ends ? row : { ...row, withdrawAt: null });
  }
  const byId = new Map(waiting.map((row) => [row.document, row]));
  return [...new Set([...byId.keys(), ...online.keys()])]
    .sort()
    .map((id) => ({ online: online.get(id), submission: byId.get(id) }));
}

/**
 * What was approved and happens later, with the canonical texts by digest; all of it as it was at one moment.
 * @throws VerbError `busy` when writers hold the database
 */
export async function readSchedule(
  payload: Payload,
): Promise<{ readonly schedule: Schedule; readonly texts: Readonly<Record<string, string>> }> {
  const { lineage, planned } = await inTransaction(
    await createLocalReq({}, payload),
    async ({ req, now }) => ({
      lineage: (await ensureLineage(req, now)).lineage,
      planned: await plannedRows(req),
    }),
  );
  const documents = planned.flatMap(scheduledOf);
  const texts = planned.flatMap(({ submission }) =>
    submission ? [[submission.digest, submission.canonical] as const] : [],
  );
  return {
    schedule: { contract: 1, lineage, hash: scheduleHash(lineage, documents), documents },
    texts: Object.fromEntries(texts),
  };
}
