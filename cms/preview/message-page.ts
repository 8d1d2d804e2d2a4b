// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskLanguage } from '../i18n/desk.ts';
import { action } from '../i18n/desk/actions.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { escaped, MESSAGE_STYLE, pageOf } from '../http/plain-page.ts';
import { PREVIEW_MESSAGES } from './messages.ts';

/**
 * Links below the message: log in after a 401; otherwise to the desk, and to try again after a 5xx. Links to the desk
 * leave the frame of the review; «try again» stays inside.
 */
function links(status: number, language: DeskLanguage): string {
  const link = (words: Said, target: string): string =>
    `<li><a ${target}>${escaped(spoken(words, language))}</a></li>`;
  if (status === 401) return link(PREVIEW_MESSAGES.login, 'href="/admin/login" target="_top"');
  const toDesk = link(action.backToDesk, 'href="/admin" target="_top"');
  return status >= 500 ? `${link(action.retry, 'href=""')}${toDesk}` : toDesk;
}

/** The page in the place of a preview that cannot be shown: what happened, and what to do. */
export function messagePage(said: Said, status: number, language: DeskLanguage): string {
  const title = spoken(PREVIEW_MESSAGES.title, language);
  const main = [
    `<h1>${escaped(title)}</h1><p>${escaped(spoken(said, language))}</p>`,
    `<ul>${links(status, language)}</ul>`,
  ].join('');
  return pageOf({ title, main, style: MESSAGE_STYLE, language });
}
