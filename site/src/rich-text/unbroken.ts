// SPDX-License-Identifier: AGPL-3.0-or-later
import { escapeMarkup } from './escape.ts';

/** Words that are too short before their hyphen to be broken there: «e-mail», «Wi-Fi», «3-2-1»; no longer than a phone. */
const SHORT =
  /(?<![\p{L}\d-])(?=[\p{L}\d-]{1,14}(?![\p{L}\d-]))[\p{L}\d]{1,2}(?:-[\p{L}\d]{1,9})+(?![\p{L}\d-])/gu;

/** Web addresses that may not fit a line: «comune.milano.it/servizi». */
const ADDRESS =
  /(?<![\p{L}\d@.-])(?=\S{16})(?:https?:\/\/)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/[^\s<»”&]*)?/giu;

/** An address breaks after a slash, or else before a dot: never inside a name, by which one knows whose it is. */
const breakable = (address: string): string =>
  /[^/]\/[^/]/.test(address)
    ? address.replace(/(?<!\/)\/(?=[^/])/g, '/<wbr>')
    : address.replace(/\./g, '<wbr>.');

/** Text as HTML, for content (not for attributes), with such words kept on one line, or broken where they may be. */
export const unbroken = (text: string): string =>
  escapeMarkup(text)
    .replace(ADDRESS, breakable)
    .replace(SHORT, '<span class="text-nowrap">$&</span>');
