// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { DeskLanguage } from '../i18n/desk.ts';
import { action } from '../i18n/desk/actions.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { PREVIEW_MESSAGES } from './messages.ts';

/** The source in a Content-Security-Policy that allows this style and no other. */
export const styleSource = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** Needs nothing from elsewhere: this page is shown when something does not answer. */
export const MESSAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 32px 24px; font: 1.125rem/1.6 'Titillium Web', system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 24px; }
h2 { margin: 40px 0 16px; font-size: 1.25rem; line-height: 1.3; }
.own { white-space: pre-wrap; overflow-wrap: anywhere; }
ul { display: flex; flex-wrap: wrap; gap: 16px; margin: 0; padding: 0; list-style: none; }
a { display: inline-block; min-height: 28px; padding: 8px 16px; border: 2px solid; border-radius: 4px; color: light-dark(#0059b3, #85c0ff); font-weight: 600; text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
`;

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface PlainPage {
  readonly title: string;
  /** HTML. */
  readonly main: string;
  readonly style: string;
  readonly language: DeskLanguage;
}

/** A page that needs nothing from elsewhere. */
export const pageOf = ({ title, main, style, language }: PlainPage): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}</style></head>`,
    `<body><main>${main}</main></body></html>`,
  ].join('');

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
