// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Blocks by keyboard: a new one has the focus, and its buttons take their own keys. */
export const KeyboardFeature = createServerFeature({
  key: 'keyboard',
  feature: {
    ClientFeature: '/fields/rich-text/keyboard/feature.client.tsx#KeyboardFeatureClient',
  },
});
