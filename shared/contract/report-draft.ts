// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Indicator } from './report.ts';
import { CivilDate, Line, Prose } from './values.ts';

/** What the site counted in a year, as it is written beside it and brought into a report at the desk. */
export const ReportDraft = z.strictObject({
  year: z.int().min(2000).max(2999),
  indicators: z.array(Indicator).min(1).max(30),
  /** Days between the first and the last that have no count: the server was off, or nobody came. */
  daysWithout: z.array(CivilDate).max(366),
  /** What is not counted, and why. */
  notCounted: z.array(z.strictObject({ name: Line, why: Prose })).max(30),
});

export type ReportDraft = z.infer<typeof ReportDraft>;
