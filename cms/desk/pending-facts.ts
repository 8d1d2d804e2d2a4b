// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { ReadingScore } from '@portico/shared/reading-level';
import { returnsOf } from '../records/returns.ts';
import { submissions } from '../records/rows.ts';
import type { Db } from '../records/table.ts';
import { partsListed } from '../workflow/requirements/listed-parts.ts';
import { readingLevel, scoreOf } from '../workflow/requirements/reading-level.ts';

/** What a reviewer asks of a text before opening it. */
export interface PendingFacts {
  readonly audiences: readonly Audience[];
  /** `null` where there is no audience. */
  readonly level: (ReadingScore & { readonly below: boolean }) | null;
  /** 1 the first time, 2 after one return, … */
  readonly time: number;
  /** Ids of what it lists as its parts: the lessons of a course, the check of a lesson. */
  readonly listed: readonly string[];
  /** Of an event, ISO 8601. */
  readonly begins?: string | undefined;
}

type TextFacts = Omit<PendingFacts, 'time'>;

/** Facts by digest, because measuring a text takes milliseconds and the list is read every minute. */
const known = new Map<string, TextFacts>();
const MAX_KNOWN = 500;

function textFacts(document: PublishedDocument): TextFacts {
  const level = readingLevel(document);
  return {
    audiences: 'audiences' in document ? document.audiences : [],
    level: level ? { ...scoreOf(level), below: level.below } : null,
    listed: partsListed(document).map(({ id }) => id),
    ...(document.type === 'event' && { begins: document.start }),
  };
}

/** Measures the texts that were not measured before. */
async function measure(db: Db, digests: readonly string[]): Promise<void> {
  const unknown = digests.filter((digest) => !known.has(digest));
  if (unknown.length === 0) return;
  if (known.size > MAX_KNOWN) known.clear();
  const rows = await submissions.find(db, {
    where: { and: [{ state: { equals: 'pending' } }, { digest: { in: unknown } }] },
    select: { digest: true, canonical: true },
  });
  for (const { digest, canonical } of rows)
    known.set(digest, textFacts(JSON.parse(canonical) as PublishedDocument));
}

/** The facts of pending submissions, by document. */
export async function pendingFacts(
  db: Db,
  pending: readonly { readonly document: string; readonly digest: string }[],
): Promise<ReadonlyMap<string, PendingFacts>> {
  await measure(
    db,
    pending.map(({ digest }) => digest),
  );
  const returns = await returnsOf(
    db,
    pending.map(({ document }) => document),
  );
  return new Map(
    pending.map(({ document, digest }) => [
      document,
      {
        ...(known.get(digest) ?? { audiences: [], level: null, listed: [] }),
        time: (returns.get(document)?.length ?? 0) + 1,
      },
    ]),
  );
}
