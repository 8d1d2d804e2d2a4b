// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, pageHeaders } from './gate/pages/page-headers.ts';
import { boundPage } from './gate/pages/page-query.ts';

/** The desk's pages. The API, previews and published documents set headers of their own. */
export const config = { matcher: ['/', '/admin/:path*'] };

/** Runs before every page of the desk: bounds the query in its address, and sets its headers with the policy. */
export function proxy(request: NextRequest): NextResponse {
  const bounded = boundPage(request.nextUrl.searchParams);
  if (bounded !== undefined) {
    const url = request.nextUrl.clone();
    url.search = bounded;
    return NextResponse.redirect(url);
  }
  const tls = process.env['CMS_URL']?.startsWith('https:') ?? false;
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    tls,
    development: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce from the policy of the request and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(pageHeaders(tls))) response.headers.set(name, value);
  return response;
}
