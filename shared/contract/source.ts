// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { CivilDate, Line, WebUrl } from './values.ts';

/** A page on which a fact was read: what it is, and where it stands. */
export const Source = z.strictObject({ title: Line, url: WebUrl });

/** A source, with the day on which somebody last read it. */
export const ReadSource = Source.extend({ checkedOn: CivilDate });
