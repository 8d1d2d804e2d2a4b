// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';

/** Types of the files that the compiler and Pagefind make. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // Pagefind's program, its words and lists, behind a signature of its own: nothing else can read them.
  '.pagefind': 'application/vnd.pagefind',
  '.pf_index': 'application/vnd.pagefind',
  '.pf_meta': 'application/vnd.pagefind',
  '.pf_filter': 'application/vnd.pagefind',
  '.webmanifest': 'application/manifest+json',
};

/** `Content-Type` of a file by its name; unknown ones are downloads. */
export const contentType = (name: string): string =>
  TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
