// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
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

/** Where the system does not say which programs run, none can be found to be ended. */
const cannotFind = !existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** The program that prepares uploads for this one, if it runs. */
function childNow(): number | undefined {
  const pids = read(`/proc/${process.pid}/task/${process.pid}/children`).trim().split(/\s+/);
  const child = pids.find((pid) =>
    read(`/proc/${pid}/cmdline`).includes(path.join('media', 'child.ts')),
  );
  return child === undefined ? undefined : Number(child);
}

/** Waits until another program prepares uploads, or none. */
async function becomes(isMeant: (pid: number | undefined) => boolean): Promise<number | undefined> {
  const end = Date.now() + 60_000;
  for (;;) {
    const pid = childNow();
    if (isMeant(pid)) return pid;
    if (Date.now() > end) throw new Error(`The program that prepares uploads is ${pid} still.`);
    await sleep(5);
  }
}

/** Ends the program that prepares uploads, as the system does when memory is short. @param other one that is ended already */
async function killChild(other?: number): Promise<number> {
  const pid = await becomes((now) => now !== undefined && now !== other);
  if (pid === undefined) throw new Error('No program prepares uploads.');
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** A program that has nothing to do is ended: the next one works from its beginning. */
async function endIdle(): Promise<number | undefined> {
  const pid = childNow();
  if (pid === undefined) return pid;
  process.kill(pid, 'SIGKILL');
  await becomes((now) => now !== pid);
  return pid;
}

/** Reading it takes two seconds. */
const slow = () => onePage({ catalogue: `/X[${'0 '.repeat(4_000_000)}]` });

test.skipIf(cannotFind)(
  'a program that ends at its work through no fault of the file begins it again',
  async () => {
    const idle = await endIdle();
    const answer = uploadFile(cms, reviewer.cookie, slow());
    await killChild(idle);
    expect((await answer).status).toBe(201);
  },
);

test.skipIf(cannotFind)(
  'U01: a file at which two programs end is refused with the reason, and the queue goes on',
  async () => {
    const idle = await endIdle();
    const answer = uploadFile(cms, reviewer.cookie, slow());
    const first = await killChild(idle);
    // Sent only now: a picture whose turn came first would be what the programs end at.
    const picture = upload(cms, reviewer.cookie, await jpeg());
    await killChild(first);
    expect((await answer).status).toBe(400);
    expect(await reasons(await answer)).toContain('Dividilo in parti più piccole');
    expect((await picture).status).toBe(201);
  },
);

test.skipIf(cannotFind)(
  'an upload that follows the end of the program gets another one',
  async () => {
    await uploadFile(cms, reviewer.cookie, onePage());
    await killChild();
    expect((await uploadFile(cms, reviewer.cookie, onePage())).status).toBe(201);
  },
);

test('U01: a file with values within values leaves nothing behind for the next one', async () => {
  const nested = onePage({ catalogue: `/X${'['.repeat(5_000_000)}` });
  expect((await uploadFile(cms, reviewer.cookie, nested)).status).toBe(400);
  expect((await uploadFile(cms, reviewer.cookie, onePage())).status).toBe(201);
});
