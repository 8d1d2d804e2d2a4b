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

/** The addresses that the site map names. */
export async function pathsInSitemap(site: string): Promise<string[]> {
  const text = await (await fetch(`${site}/sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '').pathname,
  );
}

/** Gives `take` the answers of some addresses and of all that their pages name on the same site. */
export async function follow(
  site: string,
  from: readonly string[],
  take: (path: string, status: number, body: Buffer, isHtml: boolean) => void,
): Promise<void> {
  const waiting = [...from];
  const seen = new Set(waiting);
  const visit = async (path: string): Promise<void> => {
    const response = await fetch(`${site}${path}`, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html');
    take(path, response.status, body, isHtml);
    if (!isHtml) return;
    for (const address of addressesIn(body.toString('utf8'), `${site}${path}`)) {
      if (address.origin !== site || seen.has(address.pathname)) continue;
      seen.add(address.pathname);
      waiting.push(address.pathname);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
}

/** Every address of the site that answers 200 with HTML: from the home pages, the sitemap and all links on. */
export async function crawl(site: string): Promise<string[]> {
  const pages: string[] = [];
  await follow(
    site,
    ['/', '/en/', ...(await pathsInSitemap(site))],
    (path, status, _body, isHtml) => {
      if (isHtml && status === 200) pages.push(path);
    },
  );
  return pages.sort();
}
