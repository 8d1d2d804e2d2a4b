// SPDX-License-Identifier: AGPL-3.0-or-later
import { documentPath } from '@portico/shared/paths';
import type { TestProject } from 'vitest/node';
import { openPortal, type TestPortal } from '../harness/test-portal.ts';
import { SITE_OF_TESTS } from '../portal/ports.ts';
import { buildAll } from '../portal/prepare.ts';
import { crawl } from '../harness/crawl.ts';
import { templatesOf } from '../harness/templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** Name of a template → one address that shows it. */
    templates: Readonly<Record<string, string>>;
    /** Every address of the site that answers with HTML. */
    pages: readonly string[];
  }
}

/** One withdrawn article, so that the page that says so can be looked at as well: one that no other test asks for. */
const WITHDRAWN = 'la-posta-in-ufficio';

/** Withdraws it, and gives its address. */
async function withdrawOne(portal: TestPortal): Promise<string> {
  const reviewer = await portal.as('reviewer');
  const [article] = await reviewer.find('articles', `where[slug][equals]=${WITHDRAWN}&limit=1`);
  if (!article) throw new Error(`The demo has no article «${WITHDRAWN}»`);
  await reviewer.verb('articles', article.id, 'withdraw', {
    reason: 'Ritirato per prova: serve a guardare la pagina che lo dice.',
    confirm: true,
  });
  return documentPath('article', WITHDRAWN, 'it');
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
  // Its pages name the site of the end-to-end tests: what was made for that one need not be made again.
  const portal = await openPortal({ env: { SITE_URL: SITE_OF_TESTS } });
  try {
    const gone = await withdrawOne(portal);
    await portal.untilSettled();
    await Promise.all([portal.stop('cms'), portal.stop('publisher')]);
    await provideSite(project, portal.site, gone);
  } catch (error) {
    await portal.close();
    throw error;
  }
  return () => portal.close();
}
