// SPDX-License-Identifier: AGPL-3.0-or-later

/** A drawing as it goes into a page: the comments of its file (licence, remarks) are for those who edit it. */
export const withoutComments = (svg: string): string => svg.replace(/<!--.*?-->\s*/gs, '');
