// SPDX-License-Identifier: AGPL-3.0-or-later
import { cmsEnv } from '../values/env.ts';

const TIMEOUT_MS = 5_000;

/**
 * Names of styles, fonts and pictures that the site has under `/assets/`: nothing that a browser runs. A name may begin
 * with `_..`: so the bundler calls the style of the route `[...path].astro`.
 */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.(?:css|woff2|svg|png|webp|avif|jpe?g|ico)$/;

/** Headers that are passed on. */
const PASSED_ON = ['content-type', 'etag', 'last-modified', 'cache-control', 'content-length'];

/** `GET /assets/…`: styles, fonts and icons of the site, so that a preview on the CMS looks like the page online. */
export async function assetAnswer(path: readonly string[]): Promise<Response> {
  if (
    path.length === 0 ||
    !path.every((part, at) =>
      at < path.length - 1 ? /^[A-Za-z0-9_-]+$/.test(part) : NAME.test(part),
    )
  )
    return new Response(null, { status: 404 });
  const url = new URL(`/assets/${path.join('/')}`, cmsEnv().SITE_URL);
  try {
    const answer = await fetch(url, {
      redirect: 'error',
      headers: { 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const headers = new Headers({ 'X-Content-Type-Options': 'nosniff' });
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    // The site is off: the preview shows its text without its looks.
    return new Response(null, { status: 502 });
  }
}
