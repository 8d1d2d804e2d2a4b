// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, expect, test } from 'vitest';
import { noBrowser } from '../harness/browser.ts';
import { closeDesk, sharedPortal } from './desk.ts';

// All that people do at the desk, in one portal and with one window a person: to start it and to show the first page is as
// much work as each group. The order is theirs: the review counts what waits, what holds on every page is looked at while
// there are few texts, the programme approves all that waits.
import './review.ts';
import './remarks.ts';
import './keyboard.ts';
import './saving.ts';
import './writing.ts';
import './second-step.ts';
import './story.ts';
import './course.ts';
import './press-office.ts';
import './programme.ts';

test.skipIf(noBrowser)('nobody’s work made the CMS complain', async () => {
  const complaints = (await sharedPortal()).complaints('cms');
  // Node says of itself that what passkeys are made with may change.
  expect(complaints.filter((line) => !line.includes('ExperimentalWarning'))).toEqual([]);
});

afterAll(closeDesk);
