// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll } from 'vitest';
import { closeDesk } from './desk.ts';

// What holds on every page of the desk, in one portal (see `desk.test.ts`).
import './keyboard.ts';
import './saving.ts';

afterAll(closeDesk);
