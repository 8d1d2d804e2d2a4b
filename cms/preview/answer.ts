// SPDX-License-Identifier: AGPL-3.0-or-later
import { Id } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { Payload } from 'payload';
import { z } from 'zod';
import { typeOfCollection } from '../collections/slugs.ts';
import { VerbError } from '../workflow/errors.ts';
import { previewPage } from './preview.ts';
import { PREVIEW_MESSAGES } from './messages.ts';

/** What a page of the site may load when the CMS shows it; nothing runs in it, whatever an editor wrote (C06, C10). */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const PREVIEW_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const Query = z.object({
  of: z.enum(['draft', 'submission']).default('draft'),
  language: z.enum(ACTIVE_LOCALES).default('it'),
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const messagePage = (message: string): string =>
  `<!doctype html><html lang="it"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Anteprima</title><main><h1>Anteprima</h1><p>${escaped(message)}</p></main></html>`;

const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: PREVIEW_HEADERS });

/** `GET /preview/<collection>/<id>?of=draft|submission&language=it` */
export async function previewAnswer(
  payload: Payload,
  request: Request,
  params: { readonly collection: string; readonly id: string },
): Promise<Response> {
  const type = typeOfCollection(params.collection);
  const id = Id.safeParse(params.id);
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!type || !id.success) return page(messagePage(PREVIEW_MESSAGES.noSuchDocument), 404);
  if (!query.success) return page(messagePage(PREVIEW_MESSAGES.incompleteAddress), 400);
  try {
    const wanted = { type, id: id.data, ...query.data };
    return page(await previewPage(payload, request.headers, wanted));
  } catch (error) {
    if (!(error instanceof VerbError)) throw error;
    if (error.cause instanceof Error)
      payload.logger.warn({ err: error.cause, msg: 'A preview could not be drawn.' });
    return page(messagePage(error.message), error.status);
  }
}
