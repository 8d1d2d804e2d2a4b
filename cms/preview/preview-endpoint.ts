// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection } from '@portico/shared/contract/types';
import { Id } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { Payload } from 'payload';
import { z } from 'zod';
import { languageOf } from '../http/language.ts';
import { type DeskLanguage, deskLanguage } from '../i18n/desk.ts';
import type { Said } from '../i18n/said.ts';
import { cmsEnv } from '../values/env.ts';
import { VerbError } from '../records/verb-error.ts';
import { MESSAGE_STYLE, styleSource } from '../http/plain-page.ts';
import { messagePage } from './message-page.ts';
import { previewPage } from './preview-page.ts';
import { PREVIEW_MESSAGES } from './messages.ts';
import { NOTE_STYLE, withNote } from './note.ts';

/**
 * The Content-Security-Policy of a preview: it loads styles, pictures, videos and fonts, and runs no script (C06, C10). Its
 * search form asks the site.
 * @param styles the value of `style-src`
 */
const policy = (styles: string): string =>
  [
    "default-src 'none'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `form-action ${cmsEnv().SITE_URL}`,
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

const PREVIEW_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
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

const shown = (html: string, styles: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: { ...PREVIEW_HEADERS, 'Content-Security-Policy': policy(styles) },
  });

/** A page of our own: its one style stands in it. */
const told = (said: Said, status: number, language: DeskLanguage): Response =>
  shown(messagePage(said, status, language), styleSource(MESSAGE_STYLE), status);

/** `GET /preview/<collection>/<id>?of=draft|submission&language=it` */
export async function previewAnswer(
  payload: Payload,
  request: Request,
  params: { readonly collection: string; readonly id: string },
): Promise<Response> {
  const language = deskLanguage(languageOf(request.headers, payload.config));
  const type = typeOfCollection(params.collection);
  const id = Id.safeParse(params.id);
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!type || !id.success) return told(PREVIEW_MESSAGES.noSuchDocument, 404, language);
  if (!query.success) return told(PREVIEW_MESSAGES.incompleteAddress, 400, language);
  try {
    const wanted = { type, id: id.data, ...query.data };
    const html = await previewPage(payload, request.headers, wanted);
    return shown(withNote(html, wanted, language), `'self' ${styleSource(NOTE_STYLE)}`);
  } catch (error) {
    if (!(error instanceof VerbError)) throw error;
    if (error.cause instanceof Error)
      payload.logger.warn({ err: error.cause, msg: 'A preview could not be drawn.' });
    return told(error.said, error.status, language);
  }
}
