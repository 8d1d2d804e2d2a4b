// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const SOURCES = fileURLToPath(new URL('./src/**/*.{astro,ts,mdx,svg}', import.meta.url));

/** Classes that no source names in full, because they are put together. Name the place when you add one. */
const SAFELIST: readonly string[] = [];

async function purge(file: string): Promise<string> {
  const css = await readFile(file, 'utf8');
  const [result] = await new PurgeCSS().purge({
    content: [SOURCES],
    css: [{ raw: css }],
    variables: true,
    safelist: [...SAFELIST],
  });
  if (result === undefined) throw new Error(`PurgeCSS gave nothing for ${file}.`);
  return result.css;
}

/**
 * Keeps of Bootstrap Italia (612 kB) what `src/` names. It happens before the compiler names the file by its
 * content: a template that needs another class gives the style sheet another name.
 */
export function purgeStyles(): AstroIntegration {
  return {
    name: 'portico-purge-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command !== 'build') return;
        const load = (id: string): Promise<string> | null =>
          /\/bootstrap-italia\/.*\.css$/.test(id) ? purge(id) : null;
        updateConfig({ vite: { plugins: [{ name: 'purge-styles', enforce: 'pre', load }] } });
      },
    },
  };
}
