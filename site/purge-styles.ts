// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const SOURCES = fileURLToPath(new URL('./src/**/*.{astro,ts,mdx,svg}', import.meta.url));

/** Classes that no `class="…"` names in full, because they are put together. Name the place when you add one. */
const SAFELIST: readonly string[] = [
  // rich-text/blocks.ts
  'note',
  'success',
  'warning',
  'danger',
];

/**
 * Rules of Bootstrap Italia that go whatever they are about: for a focus ring that its script, which we do not use, switches
 * on and off, ours is in base.css; and the one by which a page slides to a place. Who follows a link is there at once: a long
 * page that slides past is a blank screen on an old phone.
 */
const UNWANTED = [
  /(?<=[}])[^{}@]*data-focus-mouse[^{}]*\{[^{}]*\}/g,
  /:root\{scroll-behavior:smooth\}/g,
];

/**
 * Selectors of Bootstrap Italia that change nothing here: `src/styles` overrides all of it, or they are about parts
 * that no page has. Look at the pages before and after when you add one.
 */
const IDLE: readonly RegExp[] = [
  // Parts of forms and states that no page has.
  /::-webkit-(?:datetime|inner-spin|color-swatch|media-text)|::-moz-focus|::file-selector|:disabled|:has\(|btn-check/,
  /:not\(\[href\]\)|\.active a$|^\.btn\.active|:first-child:active/,
  /^\.skiplinks ul|^thead|^tbody|^t[rdh]$/,
  // Overridden in base.css.
  /^(?:body|\*|::?before|::?after|b|select|button:focus:not\(:focus-visible\))$|^h[1-5]$|^(?:p|ul|ol|dl|dt|dd|strong|mark|a|a:hover|figure|label)$|^[ou]l [ou]l$|^\.container$|^\.visually-hidden$/,
  /^\.btn(?::hover|:focus-visible)?$|^\.lead$|^\.icon$|^caption$|^figcaption$|^table$/,
  // In quiz.css.
  /^fieldset(?: legend)?$|^legend(?:\+\*)?$/,
  // In blocks.css and lists.css.
  /^\.?blockquote|^\.callout|^\.table/,
  // In header.css, header-slim.css, breadcrumb.css and base.css.
  /^\.it-(?:header-slim|header-center)-wrapper$|^\.skiplinks|^\.breadcrumb/,
];

/**
 * Names of Bootstrap Italia for parts that `src/styles` draws from the ground up: the page says what a part is in the
 * library's words, and none of the library's rules for it is kept.
 */
const RESTYLED: ReadonlySet<string> = new Set([
  ...['it-header-slim-wrapper-content', 'it-header-center-content-wrapper', 'it-brand-wrapper'],
  ...['it-nav-wrapper', 'menu-wrapper', 'list-item-title', 'it-search-wrapper', 'it-hero-wrapper'],
  ...['it-header-block', 'it-footer-small-prints-list', 'section', 'section-muted', 'row'],
  ...['form-control', 'form-group', 'input-group', 'btn-primary', 'btn-warning', 'read-more'],
  ...[
    'it-back-button',
    'list-inline',
    'head-tags',
    'nav-pills',
    'pagination',
    'pagination-wrapper',
  ],
  ...['card', 'card-wrapper', 'card-title', 'card-text', 'card-date', 'card-signature'],
  ...['card-body', 'card-header', 'card-image'],
  ...['category-top', 'badge', 'it-grid-list-wrapper', 'it-grid-item-wrapper', 'it-griditem-text'],
  ...['rounded-icon', 'big-heading', 'small', 'figure', 'figure-img', 'figure-caption', 'metadata'],
  ...[
    'alert',
    'alert-heading',
    'alert-light',
    'notification',
    'callout-highlight',
    'sidebar-wrapper',
  ],
  ...['accordion-item', 'accordion-body', 'point-date', 'table-responsive'],
  ...['it-header-navbar-wrapper', 'it-footer', 'it-footer-main', 'it-footer-small-prints', 'chip'],
  ...['d-print-block', 'dropdown'],
  ...['btn-outline-primary', 'form-check', 'form-check-input', 'form-check-label'],
]);

const isIdle = (selector: string): boolean =>
  IDLE.some((idle) => idle.test(selector)) ||
  [...selector.matchAll(/\.([\w-]+)/g)].some(([, name = '']) => RESTYLED.has(name));

/** Leaves out idle selectors, rules without selectors, and what is empty then. */
const withoutIdle = (css: string): string =>
  css
    .replace(/(?<=^|[{}])([^{}@]+)(\{[^{}]*\})/g, (_rule, selectors: string, body: string) => {
      const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !isIdle(selector));
      return kept.length > 0 ? kept.join(',') + body : '';
    })
    .replace(/@media[^{}]*\{\}/g, '');

/** Without the custom properties that none of the rules that are left asks for. */
function withoutUnasked(css: string): string {
  const kept = css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (declaration, name: string) =>
    css.includes(`var(${name})`) ? declaration : '',
  );
  // What was kept may have been asked for by what was dropped.
  return kept === css ? css : withoutUnasked(kept);
}

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
  const wanted = UNWANTED.reduce((left, unwanted) => {
    if (!left.match(unwanted))
      throw new Error(`Bootstrap Italia has no rule like ${unwanted} any more.`);
    return left.replace(unwanted, '');
  }, result.css);
  return `:root{${marker.replaceAll("'", '"')}}${withoutUnasked(withoutIdle(wanted))}`;
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
