// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { takeFolder, type Taking } from '../../release/take-files.ts';
import type { Contents } from '../../release/contents.ts';
import type { Row } from '../../release/table.ts';
import type { SearchPage } from './searchable-pages.ts';

interface IndexWork {
  /** For the work of the child; removed afterwards. */
  readonly folder: string;
  readonly contents: Contents;
  readonly pages: readonly SearchPage[];
  readonly taking: Taking;
  readonly signal: AbortSignal;
  /** Called with the child when it starts, with `undefined` when it ends. */
  readonly onChild: (child: ChildProcess | undefined) => void;
  /** Called with each content that the index will need. */
  readonly onTaken: (hash: string) => void;
}

/** Makes a search index of some pages. @returns its files, by address. */
export async function makeIndex(work: IndexWork): Promise<Record<string, Row>> {
  work.signal.throwIfAborted();
  await mkdir(work.folder, { recursive: true });
  const out = await mkdtemp(path.join(work.folder, 'index-'));
  try {
    await runChild(work, out);
    return await takeFolder(out, work.taking, work.contents, work.onTaken);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function runChild(work: IndexWork, out: string): Promise<void> {
  const { contents, signal, onChild } = work;
  const child = fork(path.join(import.meta.dirname, 'pagefind-child.ts'), {
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const pages = work.pages.map(({ url, content }) => ({ url, file: contents.fileOf(content) }));
  onChild(child);
  // Before anything is sent: the error of a child that could not start needs a listener.
  const ended = once(child, 'exit', { signal });
  child.send({ out, pages });
  const [code] = await ended.finally(() => onChild(undefined));
  if (code !== 0) throw new Error(`The search child ended with ${code ?? 'a signal'}.`);
}
