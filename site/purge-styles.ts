// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const SOURCES = fileURLToPath(new URL('./src/**/*.{astro,ts,mdx,svg}', import.meta.url));

/** Classes that no `class="…"` names in full, because they are put together. Name the place when you add one. */
const SAFELIST: readonly string[] = [
  // rich-text/tones.ts
  'note',
  'success',
  'warning',
  'danger',
];

/** Rules for a focus ring that Bootstrap Italia's script, which we do not use, switches on and off; ours is in base.css. */
const SCRIPTED_FOCUS = /(?<=[}])[^{}@]*data-focus-mouse[^{}]*\{[^{}]*\}/g;

/** The class names and elements of a source: whole words of code would keep half of the library. */
function extract(source: string) {
  const attributes = [...source.matchAll(/class(?::list)?=(?:"([^"]*)"|\{([^}]*)\})/g)];
  const classes = attributes.flatMap(
    ([, text, code]) => (text ?? code ?? '').match(/[\w-]+/g) ?? [],
  );
  const tags = [...source.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag = '']) => tag);
  return { attributes: { names: [], values: [] }, classes, ids: [], tags, undetermined: [] };
}

async function purge(css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [SOURCES],
    css: [{ raw: css }],
    defaultExtractor: extract,
    fontFace: true,
    keyframes: true,
    variables: true,
    safelist: ['html', 'body', ...SAFELIST],
  });
  if (result === undefined) throw new Error('PurgeCSS gave nothing for Bootstrap Italia.');
  // Purging drops the marker by which crawlers of the design system know its version.
  const [marker] = css.match(/--bootstrap-italia-version: ?["'][^"']+["']/) ?? [];
  if (marker === undefined) throw new Error('Bootstrap Italia has no version marker any more.');
  return `:root{${marker.replaceAll("'", '"')}}${result.css.replace(SCRIPTED_FOCUS, '')}`;
}

/** In a cascade layer, so that `src/styles` has the last word without fighting its selectors. */
async function bootstrapItalia(file: string, purged: boolean): Promise<string> {
  const css = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  return `@layer bootstrap-italia{${purged ? await purge(css) : css}}`;
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
        const load = (id: string): Promise<string> | null =>
          /\/bootstrap-italia\/.*\.css$/.test(id) ? bootstrapItalia(id, command === 'build') : null;
        updateConfig({ vite: { plugins: [{ name: 'purge-styles', enforce: 'pre', load }] } });
      },
    },
  };
}
