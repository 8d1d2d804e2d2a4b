// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { follow } from '../harness/crawl.ts';

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
  await follow(site, BEGIN, (path, status, body) => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    answers.set(path, `${status} ${hash}`);
  });
  return answers;
}
