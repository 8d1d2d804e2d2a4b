// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Judged } from '../workflow/verbs/advise.ts';

/** What was filled in: by the name of a field of the form, in its order. */
export type Filled = Readonly<Record<string, string>>;

export const filledIn = (body: Buffer): Filled =>
  Object.fromEntries(new URLSearchParams(body.toString('utf8')));

export const isMark = (value: string | undefined): value is Judged['mark'] =>
  value === 'right' || value === 'wrong' || value === 'amend';

export const noteIn = (filled: Filled, name: string): string => (filled[name] ?? '').trim();
