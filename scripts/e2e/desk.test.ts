// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll } from 'vitest';
import { closeDesk } from './desk.ts';

// Groups that need nothing but a desk, in one portal: to start it and to show the first page is as much work as each of
// them. The order is theirs: the review counts what waits.
import './review.ts';
import './remarks.ts';
import './writing.ts';
import './second-step.ts';

afterAll(closeDesk);
