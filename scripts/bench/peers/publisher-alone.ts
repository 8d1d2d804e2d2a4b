// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '@portico/shared/contract/article';
import { documentPath, portalPath } from '@portico/shared/paths';
import { openDemoFolder } from '../../portal/demo-folder.ts';
import { startService, stopAll, untilReady } from '../../portal/programs.ts';
import { memoryOf, peakMemoryOf } from '../../machine/processes.ts';
import { type PortalSettings, siteUrl } from '../../portal/settings.ts';
import { freeSettings } from '../../portal/ports.ts';
import { waitFor } from '../../machine/wait.ts';
import { demoDocuments } from '../../harness/made-documents.ts';
import { PaperCms } from '../../harness/paper-cms.ts';
import { dateOf } from './content.ts';

/** Approved together, as an import would do it. */
const BATCH = 50;

/**
 * The publisher and the file server as they run in the portal, in front of a CMS of paper.
 * @returns milliseconds from the start of the process, with nothing, to a home page that answers (fetched, rendered,
 * compressed, online), and from each nudge until page and list show the edit over HTTP; its memory in bytes
 */
export async function publisherAlone(work: string, articles: readonly Article[], turns: number) {
  const settings = await freeSettings(join(work, 'data'), 3800);
  openDemoFolder(settings);
  const cms = new PaperCms();
  cms.publish(demoDocuments(), () => '2025-12-31T12:00:00.000Z');
  for (let next = 0; next < articles.length; next += BATCH) {
    cms.publish(articles.slice(next, next + BATCH), (index) => dateOf(next + index));
  }
  await cms.listen(settings.cmsPort);
  const begin = performance.now();
  const publisher = startService('publisher', settings);
  const services = [publisher, startService('serve', settings)];
  try {
    await Promise.all(services.map((service) => untilReady(service, settings)));
    const full = performance.now() - begin;
    const edits = await timeEdits(cms, settings, articles, turns);
    const { pid } = publisher;
    return { full, edits, memory: memoryOf(pid), peak: peakMemoryOf(pid) };
  } finally {
    await stopAll(services);
    cms.close();
  }
}

/** Edits the newest article over and over; milliseconds of each turn until its page and its list show the title. */
async function timeEdits(
  cms: PaperCms,
  settings: PortalSettings,
  articles: readonly Article[],
  turns: number,
): Promise<number[]> {
  const newest = articles.at(-1);
  if (!newest) throw new Error('There is no article to edit.');
  const { it } = newest.locales;
  const pages = [documentPath('article', it.slug, 'it'), portalPath('articles', 'it')];
  const shows = async (title: string): Promise<boolean> => {
    const texts = pages.map(async (page) => (await fetch(siteUrl(settings) + page)).text());
    return (await Promise.all(texts)).every((text) => text.includes(title));
  };
  const edits: number[] = [];
  // The first edit only warms up.
  for (let turn = -1; turn < turns; turn += 1) {
    const title = `Misura numero ${turn}, ${Date.now()}`;
    const edited: Article = { ...newest, locales: { it: { ...it, title } } };
    const start = performance.now();
    cms.publish([edited], () => new Date().toISOString());
    await cms.nudge(settings);
    await waitFor(() => shows(title), { timeoutMs: 60_000, everyMs: 5, what: title });
    if (turn >= 0) edits.push(performance.now() - start);
    await sleep(700);
  }
  return edits;
}
