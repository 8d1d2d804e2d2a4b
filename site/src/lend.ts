// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SSRResult } from 'astro';
import { createComponent, render } from 'astro/runtime/server/index.js';

/** Who gets what Astro has at hand when it renders a page: `site/entry.ts`. */
export type Borrower = (result: SSRResult) => void;

/** A component that shows nothing and hands over what it is rendered with. */
export const Lend = createComponent((result: SSRResult, { to }: { readonly to: Borrower }) => {
  to(result);
  return render``;
});
