// SPDX-License-Identifier: AGPL-3.0-or-later
import { CivilDate, Line } from './values.ts';

/** The fields of a text that is checked again and again; see `shared/verification.ts`. */
export const verification = {
  /** Day on which somebody last checked that all of it is still true. */
  verifiedOn: CivilDate.optional(),
  /** Day until which it must be checked again, where that is not the one that follows from the months of its type. */
  verifyBy: CivilDate.optional(),
  /** Why it may wait longer than others of its type. */
  verifyByReason: Line.optional(),
};
