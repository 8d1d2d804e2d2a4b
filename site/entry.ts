// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import type { AstroGlobal, SSRResult } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { renderSlotToString, renderToString } from 'astro/runtime/server/index.js';
import { files } from './src/files/index.ts';
import { gathered } from './src/layouts/gathered.ts';
import { spaced } from './src/rich-text/spaced.ts';
import Route from './src/templates/Route.astro';

/**
 * The bundle renders pages with Astro's renderer, and files with plain functions. What Astro does around a page for a
 * server (requests, responses, cookies, middleware, streams) took a third of the time of a full render and gives
 * nothing to a file. So Astro answers one request, from which we capture what it renders with: its `SSRResult`.
 */
const app = createApp({ streaming: false });

// A page that fails must fail: Astro would answer with an error page, and that page would be published.
app.renderError = async (request, options) => {
  if (options.error instanceof Error) throw options.error;
  throw new Error(`No template answers ${new URL(request.url).pathname} (${options.status}).`);
};

let captured: Promise<SSRResult> | undefined;

/** Captures what Astro renders with. Its sets are copied: rendering a page uses them up. */
async function captureRenderer(url: string, locals: App.Locals): Promise<SSRResult> {
  let renderer: SSRResult | undefined;
  const capture = (result: SSRResult): void => {
    const { styles, scripts, links } = result;
    renderer = {
      ...result,
      styles: new Set(styles),
      scripts: new Set(scripts),
      links: new Set(links),
    };
  };
  await app.render(new Request(url), { locals: { ...locals, capture } });
  if (!renderer) throw new Error('Astro did not render `pages/[...path].astro`.');
  return renderer;
}

/** A renderer for one page, which shares nothing with that of another page. */
function rendererFor(renderer: SSRResult, locals: App.Locals): SSRResult {
  const response: AstroGlobal['response'] = {
    status: 200,
    statusText: 'OK',
    headers: new Headers(),
  };
  const result: SSRResult = {
    ...renderer,
    response,
    styles: new Set(renderer.styles),
    scripts: new Set(renderer.scripts),
    links: new Set(renderer.links),
    _metadata: {
      ...renderer._metadata,
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

/**
 * The page with its style sheet named a second time, as the first thing in its body. There a browser's parser waits for
 * it. Chromium looks at the forms of a page as soon as that is parsed, which takes a whole layout: with the style sheet
 * still on its way that layout is thrown away. It is a third of all style and layout of a page.
 */
function parsedWithItsStyles(html: string): string {
  const head = html.slice(0, html.indexOf('</head>'));
  // The last one is that of all pages; before it stand those that only some have.
  const sheet = head.match(/<link[^>]*rel="stylesheet"[^>]*>/g)?.at(-1) ?? '';
  return html.replace(/<body[^>]*>/, (body) => body + sheet);
}

const SEARCH_SCRIPT = /<script async type="module" src="([^"]*\/Search\.astro[^"]*)"><\/script>/;

/**
 * The script of the search page asks for the index. It waits neither for the rest of the page nor for style sheets: it
 * stands in the head before them, because in the body a parser reaches it only when the sheet there has come.
 */
const asyncSearch = (html: string): string =>
  html.replace(
    /<script type="module"(?= src="[^"]*\/Search\.astro)/,
    '<script async type="module"',
  );

const loaded = new Map<string, readonly string[]>();

/** The addresses of the scripts that a script of the compiled site will load: Vite writes them as a list into it. */
function loadedBy(script: string): readonly string[] {
  const known = loaded.get(script);
  if (known) return known;
  const text = readFileSync(new URL(`../client${script}`, import.meta.url), 'utf8');
  const addresses = [...text.matchAll(/"(assets\/[^"]+\.js)"/g)].map(([, file]) => `/${file}`);
  loaded.set(script, addresses);
  return addresses;
}

/** The program of the search page is asked for with its first script, not when that has come and the page was read. */
const searchedAtOnce = (html: string): string =>
  asyncSearch(html).replace(SEARCH_SCRIPT, (script, address: string) =>
    [script, ...loadedBy(address).map((file) => `<link rel="modulepreload" href="${file}">`)].join(
      '',
    ),
  );

/** A page as a browser loads it best. */
const loadedWell = (html: string): string => parsedWithItsStyles(searchedAtOnce(gathered(html)));

/**
 * Renders one page.
 * @throws what the template threw.
 */
export async function renderPage(url: string, locals: App.Locals) {
  captured ??= captureRenderer(url, locals);
  const result = rendererFor(await captured, locals);
  const html = await renderToString(result, Route, {}, {}, true);
  if (typeof html !== 'string')
    throw new Error(`${url} answered with a response instead of a page.`);
  return { status: result.response.status ?? 200, html: loadedWell(spaced(html)) };
}

/** Renders the same page through Astro's server; tests compare the two. */
export async function renderPageByApp(url: string, locals: App.Locals) {
  const response = await app.render(new Request(url), { locals, addCookieHeader: false });
  return { status: response.status, html: loadedWell(spaced(await response.text())) };
}

export { files };
