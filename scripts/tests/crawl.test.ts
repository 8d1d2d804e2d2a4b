// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { addressesIn } from '../harness/crawl.ts';

test('links, pictures in all sizes and styles of a page are found, as the browser would resolve them', () => {
  const html = `
    <link rel="stylesheet" href="/assets/site.css">
    <a class="x" href="../altro/?a=1&amp;b=2#qui">altro</a>
    <img src="/media/a.webp" srcset="/media/a.webp 400w, /media/b.webp 800w">
    <a href="mailto:aiuto@example.org">scrivi</a>`;
  const found = addressesIn(html, 'http://localhost:8080/articoli/uno/').map(String);
  expect(found).toEqual([
    'http://localhost:8080/assets/site.css',
    'http://localhost:8080/articoli/altro/?a=1&b=2#qui',
    'http://localhost:8080/media/a.webp',
    'mailto:aiuto@example.org',
    'http://localhost:8080/media/a.webp',
    'http://localhost:8080/media/b.webp',
  ]);
});
