// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileKind, FileMaker } from './file.ts';

const text = (body: string) => ({ body, type: 'text/plain; charset=utf-8' });

/** The maker of each kind of file. */
export const files: { readonly [K in FileKind]: FileMaker<K> } = {
  calendar: (_ask, route) => text(JSON.stringify(route)),
  feed: (_ask, route) => text(JSON.stringify(route)),
  sitemap: (_ask, route) => text(JSON.stringify(route)),
  robots: (_ask, route) => text(JSON.stringify(route)),
  security: (_ask, route) => text(JSON.stringify(route)),
};
