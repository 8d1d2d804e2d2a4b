// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SanitizedConfig } from 'payload';
import { languageOf } from '../../http/language.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { escaped, MESSAGE_STYLE, pageOf, styleSource } from '../../http/plain-page.ts';
import { Refusal, refusalResponse } from '../../http/refusal.ts';
import { deskLanguage } from '../../i18n/desk.ts';
import { action } from '../../i18n/desk/actions.ts';
import { spoken } from '../../i18n/said.ts';
import { cmsEnv } from '../../values/env.ts';
import { withApiHeaders } from '../answer.ts';
import { pageHeaders } from './page-headers.ts';

/** Answers for an address at which the CMS has nothing: a page for people, JSON for programs; Next's own is in English. */
export function noSuchPage({ headers }: Request, config: SanitizedConfig): Response {
  const language = deskLanguage(languageOf(headers, config));
  if (!headers.get('accept')?.includes('text/html'))
    return withApiHeaders(
      refusalResponse(new Refusal('not-found', GATE_MESSAGES.notFound), language),
    );
  const title = spoken(GATE_MESSAGES.notFound, language);
  const back = escaped(spoken(action.backToDesk, language));
  const main = `<h1>${escaped(title)}</h1><ul><li><a href="/admin">${back}</a></li></ul>`;
  return new Response(pageOf({ title, main, style: MESSAGE_STYLE, language }), {
    status: 404,
    headers: {
      ...pageHeaders(cmsEnv().CMS_URL.startsWith('https:')),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src ${styleSource(MESSAGE_STYLE)}; frame-ancestors 'none'; base-uri 'none'`,
      'Cache-Control': 'private, no-store',
    },
  });
}
