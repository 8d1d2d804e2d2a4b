// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { digestOf } from '../canonical.ts';
import { ManifestEntry, Withdrawal } from './manifest.ts';
import { DOCUMENT_TYPES } from './types.ts';
import { Id, Instant, Sha256 } from './values.ts';

/** From a moment on the site shows this text. */
const Showing = z.strictObject({
  at: Instant,
  show: ManifestEntry.pick({ digest: true, firstPublished: true, version: true }),
});

/** From a moment on the addresses of the document answer 410. */
const Withdrawing = z.strictObject({
  at: Instant,
  withdraw: Withdrawal.pick({ reason: true, slugs: true }),
});

/** What was approved for a document and happens later, in the order of the moments. */
export const Scheduled = z.strictObject({
  id: Id,
  type: z.enum(DOCUMENT_TYPES),
  /**
   * The revision of the document's last approval or withdrawal, 0 before the first: the steps go on from there. At any
   * other revision they say nothing.
   */
  revision: z.int().nonnegative(),
  steps: z
    .array(z.union([Showing, Withdrawing]))
    .min(1)
    .max(3),
});

/**
 * All that was approved and happens later. Only the publisher is told, by a signed question: nobody may read a text
 * before its moment. It keeps the texts and shows them by its own clock, so that it needs no CMS at the moment.
 */
export const Schedule = z.strictObject({
  contract: z.literal(1),
  lineage: z.uuid(),
  /** Covers the documents with every moment; see {@link scheduleHash}. */
  hash: Sha256,
  documents: z.array(Scheduled),
});

/** The questions of the publisher, signed as the nudge is. `POST /published/schedule` */
export const ScheduleQuestion = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('schedule.asked'),
    timestamp: Instant,
    /** Hash of the schedule that the publisher has. */
    known: Sha256.nullable(),
  }),
  /** A picture or file of a scheduled text; the answer is its bytes. */
  z.strictObject({ type: z.literal('schedule.blob'), timestamp: Instant, sha256: Sha256 }),
]);

/** Answer to `schedule.asked`: nothing when the schedule is the known one. */
export const ScheduleAnswer = z.strictObject({
  schedule: Schedule.nullable(),
  /** Canonical JSON texts that the schedule names, by digest. */
  texts: z.record(Sha256, z.string()),
});

export type Scheduled = z.infer<typeof Scheduled>;
export type Step = Scheduled['steps'][number];
export type Schedule = z.infer<typeof Schedule>;
export type ScheduleQuestion = z.infer<typeof ScheduleQuestion>;
export type ScheduleAnswer = z.infer<typeof ScheduleAnswer>;

export const scheduleHash = (lineage: string, documents: readonly Scheduled[]): string =>
  digestOf({ lineage, documents: [...documents] });

/** Digests of the texts that steps show. */
export const textsOf = (documents: readonly Scheduled[]): string[] =>
  documents.flatMap(({ steps }) =>
    steps.flatMap((step) => ('show' in step ? [step.show.digest] : [])),
  );
