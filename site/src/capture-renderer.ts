// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SSRResult } from 'astro';
import { createComponent, render } from 'astro/runtime/server/index.js';

/** Takes what Astro renders a page with. */
export type Capture = (result: SSRResult) => void;

/** A component that shows nothing and gives `capture` what Astro renders it with. */
export const CaptureRenderer = createComponent(
  (result: SSRResult, { capture }: { readonly capture: Capture }) => {
    capture(result);
    return render``;
  },
);
