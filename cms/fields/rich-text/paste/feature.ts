// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServerFeature } from '@payloadcms/richtext-lexical';

/** What is pasted becomes what the portal can say, instead of being dropped or bringing its form along. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/fields/rich-text/paste/feature.client.tsx#CleanPasteFeatureClient' },
});
