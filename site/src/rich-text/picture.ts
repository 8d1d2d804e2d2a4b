// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import type { ActiveLocale } from '@portico/shared/locales';
import { mediaPath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { escapeMarkup } from './escape.ts';

/** How wide the picture is shown: the column of text. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';

/** The `<img>` of a picture: its sizes let the phone take the small one, width and height hold its place. */
export function image(picture: Picture, loading: 'lazy' | 'eager' = 'lazy'): string {
  const { renditions } = picture;
  const shown = renditions.find((r) => r.width >= 640) ?? renditions.at(-1);
  if (shown === undefined) return '';
  const srcset = renditions.map((r) => `${mediaPath(r.sha256)} ${r.width}w`).join(', ');
  return `<img class="figure-img" src="${mediaPath(shown.sha256)}" srcset="${srcset}" sizes="${SIZES}" width="${shown.width}" height="${shown.height}" alt="${escapeMarkup(picture.alt ?? '')}" loading="${loading}" decoding="async">`;
}

/** The `<figcaption>` of a picture: its caption and who made it. */
export function captionOf(
  { credits }: Picture,
  caption: string | undefined,
  locale: ActiveLocale,
): string {
  const made = credits
    ? `<small>${messages(locale).picture.credits} ${escapeMarkup(credits)}</small>`
    : '';
  const text = [caption ? escapeMarkup(caption) : '', made].filter(Boolean).join(' ');
  return text ? `<figcaption class="figure-caption">${text}</figcaption>` : '';
}

/** The picture at the top of a page. */
export const opening = (picture: Picture, locale: ActiveLocale): string =>
  `<figure class="figure" data-opening>${image(picture, 'eager')}${captionOf(picture, undefined, locale)}</figure>`;
