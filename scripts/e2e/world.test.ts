// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll } from 'vitest';
import { closeDesk } from './desk.ts';

// What needs no browser, in one portal (see `desk.test.ts`): the way of a text over REST, which `story.ts` goes at the
// desk, and what the world sees.
import './publishing.ts';
import './outside.ts';

afterAll(closeDesk);
