// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll } from 'vitest';
import { closeDesk } from './desk.ts';

// Programs that die, and what comes instead of them, in one portal. The order matters: the second leaves the CMS off.
import './crash.ts';
import './restore.ts';

afterAll(closeDesk);
