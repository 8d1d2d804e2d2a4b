// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ratedPath } from '@portico/shared/paths';
import { Contents } from '../release/contents.ts';
import { type Folder, folderIn } from '../release/folder.ts';
import { type Row, switchTo } from '../release/table.ts';

const HTML = 'text/html; charset=utf-8';

type Answer = readonly [status: number, type: string, body: string];

export const html = (text: string, status = 200): Answer => [
  status,
  HTML,
  `<!doctype html><h1>${text}</h1><p class="lead">Non risponde.</p><a href="mailto:x@example.org">Segnala</a>`,
];

/** Listens on a free port of the loopback interface. @returns its origin */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A data folder with a release online, made without a publisher. */
export class OnlineSite {
  readonly dataDir: string;
  #number = 0;

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  static async make(answers: Readonly<Record<string, Answer>>): Promise<OnlineSite> {
    const site = new OnlineSite(await mkdtemp(path.join(tmpdir(), 'portico-online-')));
    await site.release(answers);
    return site;
  }

  get folder(): Folder {
    return folderIn(this.dataDir);
  }

  /** Puts a release with these answers online, and the pages about ratings. */
  async release(answers: Readonly<Record<string, Answer>>): Promise<void> {
    const contents = new Contents(this.folder.contents);
    const rows: Record<string, Row> = {};
    const all = {
      '/404.html': html('Non trovata', 404),
      [ratedPath('received', 'it')]: html('Grazie'),
      [ratedPath('why', 'it')]: html(
        '<input name="page" value="/valutazione/perche/"><input name="stars" value="1"><input name="stars" value="2">',
      ),
      [ratedPath('lost', 'it')]: html('Non arrivata'),
      [ratedPath('lost', 'en')]: html('Not received'),
      ...answers,
    };
    for (const [address, [status, type, text]] of Object.entries(all)) {
      const body = Buffer.from(text);
      rows[address] = [await contents.put(body), status, type, body.length];
    }
    this.#number += 1;
    const at = '2026-06-01T10:00:00.000Z';
    await switchTo(this.folder, { number: this.#number, revision: this.#number, at, rows });
  }

  /** Everything that stands in a folder of the data, by file. */
  async kept(name: string): Promise<Record<string, string>> {
    const root = path.join(this.dataDir, name);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map(async (entry) => [
        entry.name,
        await readFile(path.join(entry.parentPath, entry.name), 'utf8'),
      ]),
    );
    return Object.fromEntries(texts);
  }

  remove(): Promise<void> {
    return rm(this.dataDir, { recursive: true, force: true });
  }
}
