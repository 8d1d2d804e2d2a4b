// SPDX-License-Identifier: AGPL-3.0-or-later

/** The place of a subject on a page: «Dati personali» is `about-dati-personali`. */
export const anchorOf = (name: string): string =>
  `about-${name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
