// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import { PUBLIC_LICENCES } from '@portico/shared/contract/picture-licence';
import type { ActiveLocale } from '@portico/shared/locales';
import { mediaPath } from '@portico/shared/paths';
import { messages } from '../i18n/index.ts';
import { escapeMarkup } from './escape.ts';
import { safeUrl } from './safe-url.ts';

/** How wide the picture is shown: the column of text. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';

/** The `<img>` of a picture: its sizes let the phone take the small one, width and height hold its place. */
export function image(picture: Picture, loading: 'lazy' | 'eager' = 'lazy'): string {
  const { renditions } = picture;
  const shown = renditions.find((r) => r.width >= 640) ?? renditions.at(-1);
  if (shown === undefined) return '';
  const srcset = renditions.map((r) => `${mediaPath(r.sha256)} ${r.width}w`).join(', ');
  return `<img class="figure-img" src="${mediaPath(shown.sha256)}" srcset="${srcset}" sizes="${SIZES}" width="${shown.width}" height="${shown.height}" alt="${escapeMarkup(picture.alt ?? '')}"${loading === 'lazy' ? ' loading="lazy" decoding="async"' : ''}>`;
}

const linked = (url: string | undefined, words: string): string => {
  const href = url && safeUrl(url);
  return href ? `<a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a>` : escapeMarkup(words);
};

/** The name of a licence as a link to its deed; nothing for a picture under the licence of the portal, as all else is. */
function licenceOf({ licence }: Picture, locale: ActiveLocale): string {
  const words = messages(locale).picture;
  const known = licence && PUBLIC_LICENCES[licence];
  if (!known) return licence === 'permission' ? words.permission : '';
  const name = licence === 'public-domain' ? words.publicDomain : known.name;
  return linked(`${known.url}deed.${locale}`, name);
}

/** One line: who made the picture, why it may be shown, where it comes from. Nothing where nobody is named. */
export function creditLine(picture: Picture, locale: ActiveLocale): string {
  const { credits, source } = picture;
  if (credits === undefined) return '';
  const words = messages(locale).picture;
  const parts = [
    escapeMarkup(credits),
    licenceOf(picture, locale),
    source === undefined ? '' : linked(source, words.source),
  ].filter(Boolean);
  return `<small>${words.credits} ${parts.join(', ')}</small>`;
}

/** The `<figcaption>` of a picture: its caption and who made it. */
export function captionOf(
  picture: Picture,
  caption: string | undefined,
  locale: ActiveLocale,
): string {
  const made = creditLine(picture, locale);
  const text = [caption ? escapeMarkup(caption) : '', made].filter(Boolean).join(' ');
  return text ? `<figcaption class="figure-caption">${text}</figcaption>` : '';
}

/** A picture with its caption and who made it. */
export const figure = (
  picture: Picture,
  caption: string | undefined,
  locale: ActiveLocale,
): string =>
  `<figure class="figure">${image(picture)}${captionOf(picture, caption, locale)}</figure>`;

/** The picture at the top of a page. */
export const opening = (picture: Picture, locale: ActiveLocale): string =>
  `<figure class="figure" data-opening>${image(picture, 'eager')}${captionOf(picture, undefined, locale)}</figure>`;
