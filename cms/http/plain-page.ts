// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { DeskLanguage } from '../i18n/desk.ts';

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
