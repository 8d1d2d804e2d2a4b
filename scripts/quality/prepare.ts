// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestProject } from 'vitest/node';
import { crawl } from '../harness/crawl.ts';
import { bringPublished, WITHDRAWN_PATH } from '../harness/published-demo.ts';
import { templatesOf } from '../harness/templates.ts';
import { openSite } from '../harness/test-portal.ts';
import { statusOf } from '../machine/wait.ts';
import { buildAll } from '../portal/prepare.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** Name of a template → one address that shows it. */
    templates: Readonly<Record<string, string>>;
    /** Every address of the site that answers with HTML. */
    pages: readonly string[];
  }
}

/** Looks for every page of a site and gives all of it to the tests. */
async function provideSite(project: TestProject, site: string, gone?: string): Promise<void> {
  const pages = await crawl(site);
  project.provide('site', site);
  project.provide('pages', pages);
  project.provide('templates', { ...templatesOf(pages), ...(gone && { gone }) });
}

/**
 * The built site of the whole demo, with CMS and publisher off: what a reader gets is all that is looked at.
 * `QUALITY_SITE=http://localhost:8080 npx vitest run --project quality` looks at a site that is running already.
 */
export default async function prepare(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const running = process.env['QUALITY_SITE'];
  if (running) {
    await provideSite(project, running);
    return undefined;
  }
  await buildAll();
  await bringPublished();
  const portal = await openSite();
  try {
    const status = await statusOf(`${portal.site}${WITHDRAWN_PATH}`);
    if (status !== 410) throw new Error(`${WITHDRAWN_PATH} was withdrawn, and answers ${status}.`);
    await provideSite(project, portal.site, WITHDRAWN_PATH);
  } catch (error) {
    await portal.close();
    throw error;
  }
  return () => portal.close();
}
