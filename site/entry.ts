// SPDX-License-Identifier: AGPL-3.0-or-later
import { createApp } from 'astro/app/entrypoint';
import { files } from './src/files/index.ts';

/** What the bundle gives to the publisher: pages are rendered by Astro, files by plain functions. */
const app = createApp({ streaming: false });

// A page that fails must fail: Astro would answer with an error page, and that page would be published.
app.renderError = async (request, options) => {
  if (options.error instanceof Error) throw options.error;
  throw new Error(`No template answers ${new URL(request.url).pathname} (${options.status}).`);
};

/** Renders one page. Throws what the template threw. */
export function renderPage(url: string, locals: App.Locals): Promise<Response> {
  return app.render(new Request(url), { locals, addCookieHeader: false });
}

export { files };
