// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from 'payload';
import { callout } from './callout.ts';
import { definition } from './definition.ts';
import { image } from './image.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';

/** Everything that stands in a text as a block of its own. */
export const pageBlocks = (): Block[] => [
  callout(),
  steps(),
  definition(),
  quote(),
  image(),
  table(),
];
