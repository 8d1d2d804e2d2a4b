// SPDX-License-Identifier: AGPL-3.0-or-later
import { adjusted, type Codec } from '../codec/codec.ts';
import { shownWhere } from './condition.ts';
import { text } from './text.ts';
import { civilDate } from './time.ts';

/** A reason is asked for once a day was chosen. */
const onceChosen = shownWhere((form) => Boolean(form['verifyBy'] ?? form['verifyByReason']));

/** When a text was last checked, and until when it must be checked again. */
export const verification = (): {
  readonly verifiedOn: Codec<string>;
  readonly verifyBy: Codec<string>;
  readonly verifyByReason: Codec<string>;
} => ({
  verifiedOn: civilDate(),
  verifyBy: civilDate(),
  verifyByReason: adjusted(text(), onceChosen),
});
