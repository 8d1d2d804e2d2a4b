// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BlockCodec } from './block.ts';
import { callout } from './callout.ts';
import { definition } from './definition.ts';
import { image } from './image.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';

/** Everything that stands in a text as a block of its own, in the order of the editor's menu. */
export const BLOCKS: readonly BlockCodec[] = [callout, steps, definition, quote, image, table];

export const blockNamed = (name: string): BlockCodec | undefined =>
  BLOCKS.find((block) => block.name === name);
