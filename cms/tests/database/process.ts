// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A process that writes to the database of a folder, and what it was told to be written. */
export interface Writer {
  readonly child: ChildProcess;
  /** The last acknowledged title of each topic. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Resolves when so many writes were acknowledged. */
  readonly reached: (count: number) => Promise<void>;
  /** Lets it write on until it is killed. */
  readonly goOn: () => void;
  /** Lets it end. @returns its code */
  readonly end: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** @param rounds in which each of three workers makes a topic and renames it */
export function startWriter(dataDir: string, rounds: number): Writer {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'writer.ts')], {
    env: {
      ...process.env,
      WRITER_DATA_DIR: dataDir,
      WRITER_ROUNDS: String(rounds),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, string>();
  let writes = 0;
  const waiting: { count: number; go: () => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const [word, id, title] = text.split(' ');
    if (word !== 'ACK' || id === undefined || title === undefined) return;
    acknowledged.set(id, title);
    writes++;
    for (const { count, go } of waiting) if (writes >= count) go();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    acknowledged,
    reached: (count) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      if (writes >= count) resolve();
      waiting.push({ count, go: resolve });
      void ended.then(() => reject(new Error(`the writer ended after ${writes} writes`)));
      return promise;
    },
    goOn: () => child.stdin.write('\n'),
    end: () => {
      child.stdin.end();
      return ended;
    },
    ended,
  };
}

/** kill -9 for the writer. */
export function kill(writer: Writer): Promise<number | null> {
  if (!writer.child.kill('SIGKILL')) throw new Error('the writer is not alive');
  return writer.ended;
}
