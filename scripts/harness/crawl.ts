// SPDX-License-Identifier: AGPL-3.0-or-later

const ADDRESS = /\s(?:href|src)="([^"]+)"/g;
const SRCSET = /\ssrcset="([^"]+)"/g;

/** Addresses that a page names in links, pictures, scripts and styles, absolute. */
export function addressesIn(html: string, page: string): URL[] {
  const text = html.replaceAll('&amp;', '&');
  const plain = [...text.matchAll(ADDRESS)].map((match) => match[1] ?? '');
  const sets = [...text.matchAll(SRCSET)].flatMap((match) =>
    (match[1] ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
  );
  return [...plain, ...sets].map((address) => new URL(address, page));
}

async function fromSitemap(site: string): Promise<string[]> {
  const text = await (await fetch(`${site}/sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '').pathname,
  );
}

/** Every address of the site that answers 200 with HTML: from the home pages, the sitemap and all links on. */
export async function crawl(site: string): Promise<string[]> {
  const waiting = ['/', '/en/', ...(await fromSitemap(site))];
  const seen = new Set(waiting);
  const pages: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await fetch(`${site}${path}`, { redirect: 'manual' });
    const html = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const body = await response.text();
    if (!html || response.status !== 200) continue;
    pages.push(path);
    for (const address of addressesIn(body, `${site}${path}`)) {
      if (address.origin !== site || seen.has(address.pathname)) continue;
      seen.add(address.pathname);
      waiting.push(address.pathname);
    }
  }
  return pages.sort();
}
