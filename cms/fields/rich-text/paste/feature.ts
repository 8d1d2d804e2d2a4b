// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Turns pasted HTML into the nodes of the portal, without its styles; mends a text when it is asked to. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/fields/rich-text/paste/feature.client.tsx#CleanPasteFeatureClient' },
});
