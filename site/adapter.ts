// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AstroIntegration } from 'astro';

/**
 * The smallest Astro adapter: it names `entry.ts` as the module that the compiler bundles, and nothing else. There
 * is no server: the publisher imports the bundle. `tests/publisher/astro-bundle.test.ts` pins what we use of Astro.
 */
export function adapter(): AstroIntegration {
  return {
    name: 'portico-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'portico-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'limited' },
        });
      },
    },
  };
}
