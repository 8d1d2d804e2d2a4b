// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { BlockKeys } from './BlockKeys.tsx';
import { NewBlock } from './NewBlock.tsx';

export const KeyboardFeatureClient = createClientFeature({
  plugins: [
    { Component: BlockKeys, position: 'normal' },
    { Component: NewBlock, position: 'normal' },
  ],
});
