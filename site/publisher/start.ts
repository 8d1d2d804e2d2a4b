// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { PublisherEnv } from '../env.ts';
import { AcceptedFile } from './accepted-file.ts';
import { takeCode } from '../release/take-files.ts';
import type { Patience } from './burst.ts';
import { type Clock, systemClock } from './clock.ts';
import { cmsAt, type Limits } from './cms.ts';
import { Contents } from '../release/contents.ts';
import { sweepDrafts } from '../release/disk.ts';
import { Documents } from './documents.ts';
import { folderIn } from '../release/folder.ts';
import { Follower } from './follow.ts';
import { idleWork } from './idle.ts';
import { KeptRows } from './kept.ts';
import { type Log, logTo } from '../log.ts';
import { Loop } from './loop.ts';
import { Media } from './media.ts';
import { Online } from './online.ts';
import { preview } from './preview.ts';
import { Publisher } from './publisher.ts';
import { createReceiver } from './receive.ts';
import { loadRenderer, type Render } from './render.ts';
import { Search } from './search.ts';
import { sweepDocuments } from './sweep.ts';

export interface StartOptions {
  readonly env: PublisherEnv;
  /** Folder `dist` of the compiled site. */
  readonly dist: string;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly limits?: Limits;
  readonly patience?: Partial<Patience>;
  /** Milliseconds of quiet before everything is checked by a full render. */
  readonly idleAfter?: number;
  /** Stands around the compiled site; tests make pages fail with it. */
  readonly wrap?: (render: Render) => Render;
}

/** A publisher that runs. */
export interface Running {
  readonly publisher: Publisher;
  readonly loop: Loop;
  readonly port: number;
  stop(): Promise<void>;
}

async function build(options: StartOptions, log: Log): Promise<Publisher> {
  const { env, dist, clock = systemClock, wrap = (render) => render } = options;
  const folder = folderIn(env.DATA_DIR);
  for (const needed of [folder.documents, folder.contents, folder.releases, folder.orders]) {
    await mkdir(needed, { recursive: true });
  }
  await sweepDrafts(folder.root);
  const cms = cmsAt(env.CMS_URL, options.limits);
  const contents = new Contents(folder.contents);
  const search = new Search(folder, contents, log, options.patience);
  await search.load();
  return new Publisher({
    folder,
    clock,
    cms,
    contents,
    search,
    log,
    documents: new Documents(folder.documents, cms),
    media: new Media(contents, cms),
    accepted: new AcceptedFile(folder),
    online: new Online(folder, contents, new KeptRows(folder, log), log),
    render: wrap(await loadRenderer(dist, env.SITE_URL)),
    assets: await takeCode(dist, contents),
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Wires a publisher and starts it. */
export async function startPublisher(options: StartOptions): Promise<Running> {
  const { env } = options;
  const log = options.log ?? logTo((line) => process.stdout.write(line), 'publisher');
  const publisher = await build(options, log);
  const { search, online, clock } = publisher.parts;
  const tidy = async (): Promise<void> => {
    await online.sweep(clock(), publisher.contents());
    await publisher.parts.accepted.trim();
    await sweepDocuments(publisher);
  };
  const loop = new Loop(publisher, new Follower(publisher), {
    interval: env.SYNC_INTERVAL_MS,
    log,
    tidy,
    idle: idleWork(publisher),
    idleAfter: options.idleAfter ?? 20_000,
  });
  search.onReady = () => loop.want('publish');
  const server = createReceiver({
    secrets: env.WEBHOOK_SECRETS,
    onNudge: () => loop.want('sync'),
    isReady: () => loop.isStarted,
    onPreview: (body) => preview(publisher, body),
    health: () => {
      const { revision, refused } = publisher.set;
      return { revision, refused: refused.length, hold: publisher.hold, cms: loop.health };
    },
    log,
  });
  const port = await listen(server, env.PUBLISHER_PORT);
  await publisher.start();
  await tidy();
  loop.start();
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await loop.stop();
    await search.stop();
  };
  return { publisher, loop, port, stop };
}
