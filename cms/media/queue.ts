// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromChild, Kind, Prepared } from './child-messages.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import type { Focus } from './focus.ts';
import { MAX_MEMORY, MAX_PREPARING_MS, MAX_WAITING } from './limits.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';
import { RefusedFile } from './refused-file.ts';
import { watchMemory } from './resident-memory.ts';
import { TABLE_MESSAGES } from './table-messages.ts';

/** `import.meta.dirname` is not there under `next dev`. */
const CHILD = path.join(path.dirname(fileURLToPath(import.meta.url)), 'child.ts');

/** A child without work ends after so long. */
const IDLE_MS = 20_000;
/** A child that holds more than so many bytes after its work is replaced. */
const TIDY_MEMORY = 400 * 1024 * 1024;
/** Too many uploads wait already. */
export class UploadsBusy extends Error {
  override readonly name = 'UploadsBusy';
}

/** The child ended at its work: because of the upload, or because somebody ended it. */
class ChildDied extends Error {
  override readonly name = 'ChildDied';
}

interface Child {
  readonly process: ChildProcess;
  rss: number;
}

let child: Child | undefined;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The next upload gets a child of its own. */
function forget(one: Child): void {
  if (child === one) child = undefined;
}

function startChild(): Child {
  const started: Child = {
    process: spawn(process.execPath, [CHILD], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    }),
    rss: 0,
  };
  // `error`: it could not be started. Who waits for it hears that; without a listener it would end this program.
  for (const end of ['exit', 'disconnect', 'error'] as const)
    started.process.on(end, () => forget(started));
  // Neither the child nor its channel keeps a program alive that has nothing else to do.
  started.process.unref();
  started.process.channel?.unref();
  return started;
}

/** It does no more work. */
function leave(one: Child): void {
  forget(one);
  if (one.process.connected) one.process.disconnect();
}

function endChild(): void {
  if (child) leave(child);
}

function afterwards(): void {
  if ((child?.rss ?? 0) > TIDY_MEMORY) endChild();
  idle = setTimeout(endChild, IDLE_MS);
  idle.unref();
}

const TOO_HARD = {
  picture: MEDIA_MESSAGES.tooHard,
  cut: MEDIA_MESSAGES.tooHard,
  file: FILE_MESSAGES.tooHard,
  table: TABLE_MESSAGES.tooHard,
} as const;

/**
 * Has the child prepare one upload, within its limits of memory and time.
 * @throws ChildDied when it ends before it has answered
 */
async function inChild<K extends Kind>(
  kind: K,
  dataDir: string,
  data: Buffer,
  focus?: Focus,
): Promise<Prepared[K]> {
  clearTimeout(idle);
  if (!child?.process.connected) child = startChild();
  const mine = child;
  const { process: worker } = mine;
  const { promise, resolve, reject } = Promise.withResolvers<Prepared[K]>();
  const giveUp = (): void => {
    reject(new RefusedFile(TOO_HARD[kind]));
    // It dies in its time.
    forget(mine);
    worker.kill('SIGKILL');
  };
  const limitMemory = (rss: number): void => {
    mine.rss = rss;
    if (rss > MAX_MEMORY) giveUp();
  };
  const refuse = (why: Error, spent: boolean): void => {
    reject(why);
    if (spent) leave(mine);
  };
  const hear = (message: FromChild): void => {
    if ('rss' in message) limitMemory(message.rss);
    // It answers what it was asked for.
    else if ('prepared' in message) resolve(message.prepared as Prepared[K]);
    else if ('refused' in message) refuse(new RefusedFile(message.refused), message.spent);
    else refuse(Object.assign(new Error(message.failed), { code: message.code }), true);
  };
  const died = (cause?: unknown): void =>
    refuse(new ChildDied('The program that prepares uploads ended.', { cause }), true);
  const timer = setTimeout(giveUp, MAX_PREPARING_MS);
  const unwatch = watchMemory(worker.pid, limitMemory);
  // What it said before its end is read before its channel closes, which may be after its exit.
  worker.on('message', hear).once('disconnect', died).once('error', reject);
  try {
    // One that could not be started has no number, and says why in its `error`.
    if (worker.pid !== undefined)
      worker.send({ kind, dataDir, data, focus }, (error) => error && died(error));
    return await promise;
  } finally {
    clearTimeout(timer);
    unwatch();
    worker.off('message', hear).off('disconnect', died).off('error', reject);
    afterwards();
  }
}

/** Has a second child try what the first one died at: somebody may have ended that, and it may have been tired. */
async function inSomeChild<K extends Kind>(
  kind: K,
  dataDir: string,
  data: Buffer,
  focus?: Focus,
): Promise<Prepared[K]> {
  for (let attempt = 1; ; attempt++)
    try {
      return await inChild(kind, dataDir, data, focus);
    } catch (error) {
      if (!(error instanceof ChildDied)) throw error;
      if (attempt === 2) throw new RefusedFile(TOO_HARD[kind], { cause: error });
    }
}

/**
 * Prepares a picture or another cut of one (`prepare.ts`), a file (`prepare-file.ts`) or a spreadsheet
 * (`prepare-table.ts`) in a child process, one at a time, the others in the order in which they came.
 * @throws RefusedFile when it is not taken, UploadsBusy when too many wait
 */
export async function prepareInTurn<K extends Kind>(
  kind: K,
  dataDir: string,
  data: Buffer,
  focus?: Focus,
): Promise<Prepared[K]> {
  if (waiting >= MAX_WAITING) throw new UploadsBusy('Too many uploads wait to be prepared.');
  waiting += 1;
  const turn = last.then(() => inSomeChild(kind, dataDir, data, focus));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
