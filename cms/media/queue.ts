// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FromChild, Kind, Prepared } from './child-messages.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import { MAX_MEMORY, MAX_PREPARING_MS, MAX_WAITING } from './limits.ts';
import { MEDIA_MESSAGES } from './picture-messages.ts';
import { RefusedFile } from './refused-file.ts';

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

interface Child {
  readonly process: ChildProcess;
  rss: number;
}

let child: Child | undefined;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

function startChild(): Child {
  const started: Child = {
    process: spawn(process.execPath, [CHILD], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    }),
    rss: 0,
  };
  started.process.once('exit', () => {
    if (child === started) child = undefined;
  });
  // Neither the child nor its channel keeps a program alive that has nothing else to do.
  started.process.unref();
  started.process.channel?.unref();
  return started;
}

function endChild(): void {
  const ended = child;
  child = undefined;
  if (ended?.process.connected) ended.process.disconnect();
}

function afterwards(): void {
  if ((child?.rss ?? 0) > TIDY_MEMORY) endChild();
  idle = setTimeout(endChild, IDLE_MS);
  idle.unref();
}

const TOO_HARD = { picture: MEDIA_MESSAGES.tooHard, file: FILE_MESSAGES.tooHard } as const;

/** Has the child prepare one upload, within its limits of memory and time. */
function inChild<K extends Kind>(kind: K, dataDir: string, data: Buffer): Promise<Prepared[K]> {
  clearTimeout(idle);
  child ??= startChild();
  const { process: worker } = child;
  const mine = child;
  const { promise, resolve, reject } = Promise.withResolvers<Prepared[K]>();
  const giveUp = (): void => {
    reject(new RefusedFile(TOO_HARD[kind]));
    // The next upload gets a child of its own: this one dies in its time.
    if (child === mine) child = undefined;
    worker.kill('SIGKILL');
  };
  const hear = (message: FromChild): void => {
    if ('rss' in message) {
      mine.rss = message.rss;
      if (message.rss > MAX_MEMORY) giveUp();
      // It answers what it was asked for.
    } else if ('prepared' in message) resolve(message.prepared as Prepared[K]);
    else if ('refused' in message) reject(new RefusedFile(message.refused));
    else reject(Object.assign(new Error(message.failed), { code: message.code }));
  };
  const exited = (): void => reject(new Error('The program that prepares uploads ended.'));
  const timer = setTimeout(giveUp, MAX_PREPARING_MS);
  worker.on('message', hear).once('exit', exited).once('error', reject);
  worker.send({ kind, dataDir, data }, (error) => error && reject(error));
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', hear).off('exit', exited).off('error', reject);
    afterwards();
  });
}

/**
 * Prepares a picture (`prepare.ts`) or a file (`prepare-file.ts`) in a child process, one at a time, the others in the
 * order in which they came.
 * @throws RefusedFile when it is not taken, UploadsBusy when too many wait
 */
export async function prepareInTurn<K extends Kind>(
  kind: K,
  dataDir: string,
  data: Buffer,
): Promise<Prepared[K]> {
  if (waiting >= MAX_WAITING) throw new UploadsBusy('Too many uploads wait to be prepared.');
  waiting += 1;
  const turn = last.then(() => inChild(kind, dataDir, data));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
