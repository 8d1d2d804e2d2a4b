// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { CleanPaste } from './CleanPaste.tsx';

export const CleanPasteFeatureClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
});
