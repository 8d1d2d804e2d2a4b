// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { MendOnRequest } from '../mend/MendOnRequest.tsx';
import { CleanPaste } from './CleanPaste.tsx';

export const CleanPasteFeatureClient = createClientFeature({
  plugins: [
    { Component: CleanPaste, position: 'normal' },
    { Component: MendOnRequest, position: 'normal' },
  ],
});
