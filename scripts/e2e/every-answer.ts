// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { addressesIn } from '../harness/crawl.ts';

/** Where a reader, a feed reader and a search engine begin. */
const BEGIN = [
  '/',
  '/en/',
  '/sitemap.xml',
  '/robots.txt',
  '/feed.xml',
  '/en/feed.xml',
  '/.well-known/security.txt',
  '/pagefind/pagefind-entry.json',
  '/questa-pagina-non-esiste/',
];

/** Every address that can be reached on a site, with status and hash of its answer. */
export async function everyAnswer(site: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const waiting = [...BEGIN];
  const seen = new Set(waiting);
  const visit = async (path: string): Promise<void> => {
    const response = await fetch(`${site}${path}`, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    answers.set(path, `${response.status} ${hash}`);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return;
    for (const address of addressesIn(body.toString('utf8'), `${site}${path}`)) {
      if (address.origin !== site || seen.has(address.pathname)) continue;
      seen.add(address.pathname);
      waiting.push(address.pathname);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
  return answers;
}
