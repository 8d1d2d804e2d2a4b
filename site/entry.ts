// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AstroGlobal, SSRResult } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { renderSlotToString, renderToString } from 'astro/runtime/server/index.js';
import { files } from './src/files/index.ts';
import Page from './src/templates/Page.astro';

/**
 * What the bundle gives to the publisher: pages, rendered by Astro's renderer, and files, by plain functions. What
 * Astro does around a page for a server (requests, responses, cookies, middleware, streams) took a third of the time
 * of a full render and gives nothing to a file, so it is done once, to borrow what Astro knows of the compiled site.
 */
const app = createApp({ streaming: false });

// A page that fails must fail: Astro would answer with an error page, and that page would be published.
app.renderError = async (request, options) => {
  if (options.error instanceof Error) throw options.error;
  throw new Error(`No template answers ${new URL(request.url).pathname} (${options.status}).`);
};

/** A page and its status. */
export interface RenderedPage {
  readonly status: number;
  readonly html: string;
}

let borrowed: Promise<SSRResult> | undefined;

/** What Astro renders with. Its sets are copied: a page that is rendered uses them up. */
async function borrow(url: string, locals: App.Locals): Promise<SSRResult> {
  let lent: SSRResult | undefined;
  const lendTo = (result: SSRResult): void => {
    const { styles, scripts, links } = result;
    lent = {
      ...result,
      styles: new Set(styles),
      scripts: new Set(scripts),
      links: new Set(links),
    };
  };
  await app.render(new Request(url), { locals: { ...locals, lendTo } });
  if (!lent) throw new Error('Astro did not render the page that lends what it knows.');
  return lent;
}

/** What one page is rendered with: nothing of it is shared with another page. */
function resultFor(lent: SSRResult, locals: App.Locals): SSRResult {
  const response: AstroGlobal['response'] = {
    status: 200,
    statusText: 'OK',
    headers: new Headers(),
  };
  const result: SSRResult = {
    ...lent,
    response,
    styles: new Set(lent.styles),
    scripts: new Set(lent.scripts),
    links: new Set(lent.links),
    _metadata: {
      ...lent._metadata,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      propagators: new Set(),
      extraHead: [],
      pendingSlotEvaluations: [],
    },
    // Our templates use this much of `Astro`; a test sees to it that they use no more.
    createAstro: (props, slots) =>
      ({
        props,
        locals,
        response,
        slots: { render: (name: string) => renderSlotToString(result, slots?.[name]) },
      }) as unknown as AstroGlobal,
  };
  return result;
}

/** Renders one page. Throws what the template threw. */
export async function renderPage(url: string, locals: App.Locals): Promise<RenderedPage> {
  borrowed ??= borrow(url, locals);
  const result = resultFor(await borrowed, locals);
  const html = await renderToString(result, Page, {}, {}, true);
  if (typeof html !== 'string')
    throw new Error(`${url} answered with a response instead of a page.`);
  return { status: result.response.status ?? 200, html };
}

/** The same page with all that Astro does for a server around it: tests compare the two. */
export async function renderPageByApp(url: string, locals: App.Locals): Promise<RenderedPage> {
  const response = await app.render(new Request(url), { locals, addCookieHeader: false });
  return { status: response.status, html: await response.text() };
}

export { files };
