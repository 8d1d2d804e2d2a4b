// SPDX-License-Identifier: AGPL-3.0-or-later

/** A drawing as it goes into a page: the comments of its file (licence, remarks) and its lines are for those who edit it. */
export const packed = (svg: string): string =>
  svg.replace(/<!--.*?-->\s*/gs, '').replace(/>\s+</g, '><');
