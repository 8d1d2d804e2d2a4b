// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, reasons, type TestPerson } from '../auth/people.ts';
import { startCms, type TestCms } from '../harness.ts';
import { onePage, uploadFile } from './files.ts';
import { jpeg, upload } from './pictures.ts';

let cms: TestCms;
let reviewer: TestPerson;
beforeAll(async () => {
  cms = await startCms();
  reviewer = await addPerson(cms, { role: 'reviewer', email: 'media@example.org' });
});
afterAll(() => cms.stop());

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The program that prepares uploads for this one, if it runs. */
function childNow(): number | undefined {
  const pids = read(`/proc/${process.pid}/task/${process.pid}/children`).trim().split(/\s+/);
  const child = pids.find((pid) =>
    read(`/proc/${pid}/cmdline`).includes(path.join('media', 'child.ts')),
  );
  return child === undefined ? undefined : Number(child);
}

/** Ends the program that prepares uploads, as the system does when memory is short. @param other one that is ended already */
async function killChild(other?: number): Promise<number> {
  for (;;) {
    const pid = childNow();
    if (pid !== undefined && pid !== other) {
      process.kill(pid, 'SIGKILL');
      return pid;
    }
    await sleep(5);
  }
}

/** A program that has nothing to do is ended: the next one works from its beginning. */
async function endIdle(): Promise<number | undefined> {
  const pid = childNow();
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  while (childNow() === pid && pid !== undefined) await sleep(5);
  return pid;
}

/** Reading it takes a second. */
const slow = () => onePage({ catalogue: `/X[${'0 '.repeat(300_000)}]` });

test('a program that ends at its work through no fault of the file begins it again', async () => {
  const idle = await endIdle();
  const answer = uploadFile(cms, reviewer.cookie, slow());
  await killChild(idle);
  expect((await answer).status).toBe(201);
});

test('U01: a file at which two programs end is refused with the reason, and the queue goes on', async () => {
  const idle = await endIdle();
  const answer = uploadFile(cms, reviewer.cookie, slow());
  const picture = upload(cms, reviewer.cookie, await jpeg());
  await killChild(await killChild(idle));
  expect((await answer).status).toBe(400);
  expect(await reasons(await answer)).toContain('Dividilo in parti più piccole');
  expect((await picture).status).toBe(201);
});

test('an upload that follows the end of the program gets another one', async () => {
  await uploadFile(cms, reviewer.cookie, onePage());
  await killChild();
  expect((await uploadFile(cms, reviewer.cookie, onePage())).status).toBe(201);
});
