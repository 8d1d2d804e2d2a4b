// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll } from 'vitest';
import { closeDesk } from './desk.ts';

// One portal for all in which nobody, or hardly anybody, works at the desk (see `desk.test.ts`): the way of a text over
// REST, which `story.ts` goes at the desk, what the world sees, what readers say, texts that come at a moment; and programs
// that die, with what comes instead of them. The order matters: the last leaves the CMS off.
import './publishing.ts';
import './outside.ts';
import './rating.ts';
import './moments.ts';
import './crash.ts';
import './restore.ts';

afterAll(closeDesk);
