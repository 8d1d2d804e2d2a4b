// SPDX-License-Identifier: AGPL-3.0-or-later

/** What `tsc` takes every Astro file for. What they are indeed, and who imports them, is checked by `tsconfig.astro.json`. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
