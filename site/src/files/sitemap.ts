// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { audiencePath, homePath, PORTAL_PAGES, portalPath, yearPath } from '@portico/shared/paths';
import { sitemapLists } from '../queries/facet-lists.ts';
import {
  type SitemapPage,
  type SitemapYear,
  sitemapDocuments,
  sitemapYears,
} from '../queries/sitemap.ts';
import { escapeMarkup } from '../rich-text/escape.ts';
import { HELP_PATHS, inEveryLocale } from '../route.ts';
import type { FileMaker } from './file.ts';

/** The pages that exist in every language. */
const FIXED: readonly SitemapPage[] = [
  { paths: inEveryLocale(homePath) },
  ...PORTAL_PAGES.map((page) => ({
    paths: page === 'help' ? HELP_PATHS : inEveryLocale((locale) => portalPath(page, locale)),
  })),
  ...AUDIENCES.map((audience) => ({
    paths: inEveryLocale((locale) => audiencePath(audience, locale)),
  })),
];

const ofYear = ({ list, year, page }: SitemapYear): SitemapPage => ({
  paths: inEveryLocale((locale) => yearPath(list, year, page, locale)),
});

function urls({ paths, modified }: SitemapPage, origin: string): string[] {
  const found = Object.entries(paths).map(
    ([locale, path]) => [locale, escapeMarkup(origin + path)] as const,
  );
  const alternates =
    found.length < 2
      ? ''
      : found
          .map(([l, url]) => `<xhtml:link rel="alternate" hreflang="${l}" href="${url}"/>`)
          .join('');
  const date = modified ? `<lastmod>${modified}</lastmod>` : '';
  return found.map(([, url]) => `<url><loc>${url}</loc>${date}${alternates}</url>`);
}

/** Every page with its other languages (sitemaps.org 0.9). */
export const sitemap: FileMaker<'sitemap'> = (ask, _route, origin) => {
  const pages = [
    ...FIXED,
    ...ask(sitemapYears, {}).map(ofYear),
    ...ask(sitemapLists, {}).map((paths) => ({ paths })),
    ...ask(sitemapDocuments, {}),
  ];
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => urls(page, origin)),
    '</urlset>',
  ].join('\n');
  return { body: `${body}\n`, type: 'application/xml; charset=utf-8' };
};
