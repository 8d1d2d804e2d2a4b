// SPDX-License-Identifier: AGPL-3.0-or-later
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { adapter } from './adapter.ts';
import { purgeStyles } from './purge-styles.ts';

/**
 * The site is compiled once per version of the code into `dist/server/entry.mjs`; the publisher renders with it as
 * often as contents change (decision 001). Origin and contents are given at rendering, never here.
 */
export default defineConfig({
  output: 'server',
  adapter: adapter(),
  integrations: [mdx(), purgeStyles()],
  trailingSlash: 'ignore',
  compressHTML: true,
  // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
  build: { assets: 'assets', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
