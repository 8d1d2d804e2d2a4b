// SPDX-License-Identifier: AGPL-3.0-or-later
import { pictureInText } from '../simple/picture.ts';
import { text } from '../simple/text.ts';
import { blockOf } from './block.ts';

/** A picture in the course of the text; its alternative text stands with the picture in the library. */
export const image = blockOf('image', { picture: pictureInText(), caption: text() });
