// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir } from 'node:fs/promises';
import type { PublisherEnv } from '../env.ts';
import { type Log, logTo } from '../log.ts';
import { Contents } from '../release/contents.ts';
import { sweepTemporary } from '../release/disk.ts';
import { type Folder, folderIn } from '../release/folder.ts';
import { takeCode } from '../release/take-files.ts';
import { AcceptedFile } from './accepted/accepted-file.ts';
import { HoldState } from './accepted/hold.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Cms, cmsAt, type Limits } from './intake/cms.ts';
import { Documents } from './intake/documents.ts';
import { Media } from './intake/media.ts';
import { KeptRows } from './publish/kept-rows.ts';
import { OnlineRelease } from './publish/online-release.ts';
import type { PublisherOptions } from './publish/publisher.ts';
import { loadRenderer, type Render } from './render/renderer.ts';
import type { IndexTimings } from './search/index-timings.ts';
import { Search } from './search/search.ts';
import { type SheetTimings, Sheets } from './sheets/sheets.ts';

export interface StartOptions {
  readonly env: PublisherEnv;
  /** Folder `dist` of the compiled site. */
  readonly dist: string;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly limits?: Limits;
  readonly indexTimings?: Partial<IndexTimings>;
  /** Milliseconds of quiet before everything is checked by a full render. */
  readonly idleAfter?: number;
  /** `false`: no sheets are made, for tests of other things. */
  readonly makesSheets?: boolean;
  readonly sheetTimings?: SheetTimings;
  /** Wraps the renderer of the compiled site; tests make pages fail with it. */
  readonly wrap?: (render: Render) => Render;
}

/** The parts of a publisher. Each collaborator is given those that it uses. */
export interface Dependencies extends PublisherOptions {
  readonly folder: Folder;
  readonly cms: Cms;
  readonly search: Search;
  readonly sheets: Sheets;
}

export async function makeDependencies(options: StartOptions): Promise<Dependencies> {
  const { env, dist, clock = systemClock, wrap = (render) => render } = options;
  const log = options.log ?? logTo((line) => process.stdout.write(line), 'publisher');
  const folder = folderIn(env.DATA_DIR);
  for (const needed of [folder.documents, folder.contents, folder.releases, folder.commands]) {
    await mkdir(needed, { recursive: true });
  }
  await sweepTemporary(folder.root);
  const cms = cmsAt(env.CMS_URL, env.WEBHOOK_SECRETS, options.limits);
  const contents = new Contents(folder.contents);
  const search = new Search(folder, contents, log, {
    ...(env.INDEX_AFTER_MS !== undefined && { quietMs: env.INDEX_AFTER_MS }),
    ...options.indexTimings,
  });
  await search.load();
  const { makesSheets = true, sheetTimings } = options;
  const sheets = new Sheets({
    folder,
    contents,
    log,
    origin: env.SITE_URL,
    isOn: makesSheets,
    ...(sheetTimings && { timings: sheetTimings }),
  });
  await sheets.load();
  return {
    folder,
    clock,
    cms,
    contents,
    search,
    sheets,
    log,
    documents: new Documents(folder.documents, cms),
    media: new Media(contents, cms),
    accepted: new AcceptedFile(folder),
    holdState: new HoldState(folder, log),
    online: new OnlineRelease(folder, contents, new KeptRows(folder, log), log),
    render: wrap(await loadRenderer(dist, env.SITE_URL)),
    assets: await takeCode(dist, contents),
  };
}
