// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskLanguage } from '../i18n/desk.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { PREVIEW_MESSAGES } from './messages.ts';

/** Needs nothing from elsewhere: this page is shown when something does not answer. */
export const MESSAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 32px 24px; font: 1.125rem/1.6 'Titillium Web', system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; }
h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 24px; }
ul { display: flex; flex-wrap: wrap; gap: 16px; margin: 0; padding: 0; list-style: none; }
a { display: inline-block; min-height: 28px; padding: 8px 16px; border: 2px solid; border-radius: 4px; color: light-dark(#0059b3, #85c0ff); font-weight: 600; text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Step {
  readonly href: string;
  readonly words: Said;
}

/** Links below the message: log in after a 401; otherwise to the desk, and to try again after a 5xx. */
function nextSteps(status: number): readonly Step[] {
  const { login, retry, desk } = PREVIEW_MESSAGES;
  const toDesk = { href: '/admin', words: desk };
  if (status === 401) return [{ href: '/admin/login', words: login }];
  return status >= 500 ? [{ href: '', words: retry }, toDesk] : [toDesk];
}

/** Links to the desk leave the frame of the review; «try again» stays inside. */
const link = ({ href, words }: Step, language: DeskLanguage): string =>
  `<li><a href="${href}"${href === '' ? '' : ' target="_top"'}>${escaped(spoken(words, language))}</a></li>`;

/** The page in the place of a preview that cannot be shown: what happened, and what to do. */
export function messagePage(said: Said, status: number, language: DeskLanguage): string {
  const title = escaped(spoken(PREVIEW_MESSAGES.title, language));
  const links = nextSteps(status).map((step) => link(step, language));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${MESSAGE_STYLE}</style></head>`,
    `<body><main><h1>${title}</h1><p>${escaped(spoken(said, language))}</p>`,
    `<ul>${links.join('')}</ul></main></body></html>`,
  ].join('');
}
