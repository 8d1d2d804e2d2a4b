// SPDX-License-Identifier: AGPL-3.0-or-later

/** The `tel:` address of a number, which has spaces as people write them. */
export const tel = (number: string): string => `tel:${number.replaceAll(' ', '')}`;
