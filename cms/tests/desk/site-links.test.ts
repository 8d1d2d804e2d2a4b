// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { withSiteLinks } from '../../preview/site-links.ts';

const ways = {
  site: 'https://portale.example',
  own: { '/en/articles/passwords/': '/preview/articles/1?of=draft&language=en' },
};

const led = (html: string): string => withSiteLinks(html, ways);

test('links of a preview lead to the site, in another tab', () => {
  expect(led('<a class="x" href="/argomenti/truffe/">Truffe</a>')).toBe(
    '<a class="x" href="https://portale.example/argomenti/truffe/" target="_blank" rel="noopener">Truffe</a>',
  );
  expect(led('<a href=\'/cerca/?q=a&amp;b=1\' rel="nofollow">')).toBe(
    '<a href="https://portale.example/cerca/?q=a&amp;b=1" target="_blank" rel="noopener">',
  );
  expect(led('<a href=/eventi/>')).toContain('href="https://portale.example/eventi/"');
  expect(led('<a href="https://altrove.example/x" target="_top">')).toBe(
    '<a href="https://altrove.example/x" target="_blank" rel="noopener">',
  );
});

test('words in another attribute are no address', () => {
  const title = '<a aria-label="Guida href=x onmouseover=y z" href="/q/">';
  expect(led(title)).toBe(
    '<a aria-label="Guida href=x onmouseover=y z" href="https://portale.example/q/" target="_blank" rel="noopener">',
  );
});

test('the search form asks the site', () => {
  expect(led('<form role="search" action="/cerca/" method="get">')).toBe(
    '<form role="search" action="https://portale.example/cerca/" target="_blank" rel="noopener" method="get">',
  );
});

test('a form that sends something, as the rating does, is shown and sends nothing from a preview', () => {
  expect(led('<form class="x" action="/valutazione/" method="post">')).toBe(
    '<form class="x" method="post" inert>',
  );
  expect(led("<form method=POST action='https://portale.example/valutazione/' inert>")).toBe(
    '<form method=POST inert>',
  );
});

test('links inside the page, mails and telephones stay; styles, pictures and words too', () => {
  for (const html of [
    '<a href="#contenuto">',
    '<a href="mailto:info@portale.example">',
    '<a href="tel:112">',
    '<a name="x">',
    '<link rel="stylesheet" href="/assets/a.css">',
    '<img src="/media/a.webp" alt="<a href=\'/x/\'>">',
    '<p>href="/x/"</p>',
  ])
    expect(led(html)).toBe(html);
});

test('another language of the page itself, which may not be online, is its preview', () => {
  expect(led('<a hreflang="en" href="/en/articles/passwords/">')).toBe(
    '<a hreflang="en" href="/preview/articles/1?of=draft&language=en">',
  );
});
