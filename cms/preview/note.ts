// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { DeskLanguage } from '../i18n/desk.ts';
import { spoken } from '../i18n/said.ts';
import { PREVIEW_MESSAGES } from './messages.ts';
import type { Wanted } from './preview-page.ts';
import { TAG } from './tags.ts';

/** A thin line, in other colours than the page, so that it is not taken for a part of it. */
export const NOTE_STYLE = `
.desk-note { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; padding: 4px 16px; background: #3d2a00; color: #fff; font: 600 1rem/1.5 'Titillium Web', system-ui, sans-serif; }
.desk-note p { margin: 0; }
.desk-note a { display: inline-block; padding: 2px 0; color: #ffe08a; text-decoration: underline; }
.desk-note a:focus-visible { outline: 3px solid #ffe08a; outline-offset: 2px; }
`;

/** A link to the form of a draft, or to the review of a submission. */
function wayBack({ type, id, of }: Wanted, language: DeskLanguage): string {
  const { backToText, backToReview } = PREVIEW_MESSAGES;
  const collection = COLLECTION_OF[type];
  const [href, words] =
    of === 'submission'
      ? [`/admin/esame/${collection}/${id}`, backToReview]
      : [`/admin/collections/${collection}/${id}`, backToText];
  // In the review it stands in a frame: the desk opens around it.
  return `<a href="${href}" target="_top">${spoken(words, language)}</a>`;
}

/** Index after the `<body>` tag. */
function beginOf(html: string): number {
  for (const tag of html.matchAll(TAG))
    if (/^<body[\s>]/i.test(tag[0])) return tag.index + tag[0].length;
  return html.length;
}

/** Adds a note above a page: that it is a preview, where its links lead, and a link back. */
export function withNote(html: string, wanted: Wanted, language: DeskLanguage): string {
  const words = spoken(PREVIEW_MESSAGES.note, language);
  const links = spoken(PREVIEW_MESSAGES.links, language);
  const note = [
    `<style>${NOTE_STYLE}</style>`,
    `<aside class="desk-note" lang="${language}" aria-label="${words}">`,
    `<p>${words}</p><p>${links}</p>${wayBack(wanted, language)}</aside>`,
  ].join('');
  const at = beginOf(html);
  return `${html.slice(0, at)}${note}${html.slice(at)}`;
}
