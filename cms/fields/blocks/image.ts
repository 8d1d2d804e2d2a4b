// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { plainPicture } from '../reference.ts';
import { plainLine } from '../text.ts';
import { labels } from '../../i18n/say.ts';

/** A picture in the course of the text; its alternative text stands with the picture in the library. */
export const image = (): Block => ({
  slug: 'image',
  labels: labels('block.image'),
  admin: { disableBlockName: true },
  fields: [plainPicture('picture', 'block.image'), plainLine('caption', 'block.image.caption')],
});
