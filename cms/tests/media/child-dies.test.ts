// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, reasons, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { onePage, uploadFile } from './files.ts';
import { jpeg, upload } from './pictures.ts';
import { cannotFind, endPrograms, programs, untilThere } from './programs.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
});
afterAll(() => cms.stop());

/** Ends the program that is at work, as soon as there is one. */
async function endNext(): Promise<void> {
  const pid = await untilThere(() => programs()[0]);
  await endPrograms([pid]);
}

/** Reading it takes a second. */
const slow = () => onePage({ catalogue: `/X[${'0 '.repeat(2_000_000)}]` });

test.skipIf(cannotFind)(
  'a program that ends at its work through no fault of the file begins it again',
  async () => {
    // Those that wait for work are none that a file ends.
    await endPrograms();
    const answer = uploadFile(cms, reviewer.cookie, slow());
    await endNext();
    expect((await answer).status).toBe(201);
  },
);

test.skipIf(cannotFind)(
  'U01: a file at which two programs end is refused with the reason, and the queue goes on',
  async () => {
    await endPrograms();
    const answer = uploadFile(cms, reviewer.cookie, slow());
    await endNext();
    // Sent only now: a picture whose turn came first would be what the programs end at.
    const picture = upload(cms, reviewer.cookie, await jpeg());
    await endNext();
    expect((await answer).status).toBe(400);
    expect(await reasons(await answer)).toContain('Dividilo in parti più piccole');
    expect((await picture).status).toBe(201);
  },
);

test.skipIf(cannotFind)(
  'an upload that follows the end of the program gets another one',
  async () => {
    await uploadFile(cms, reviewer.cookie, onePage());
    // Whether the queue has heard of it or not.
    const ended = endPrograms();
    expect((await uploadFile(cms, reviewer.cookie, onePage())).status).toBe(201);
    await ended;
  },
);

test('U01: a file with values within values leaves nothing behind for the next one', async () => {
  const nested = onePage({ catalogue: `/X${'['.repeat(5_000_000)}` });
  expect((await uploadFile(cms, reviewer.cookie, nested)).status).toBe(400);
  expect((await uploadFile(cms, reviewer.cookie, onePage())).status).toBe(201);
});
