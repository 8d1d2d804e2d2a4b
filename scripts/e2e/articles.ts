// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Client, Doc } from './client.ts';

/** Fields of an article that its author fills in; the rest is the server's. */
const OWN_FIELDS = [
  'title',
  'summary',
  'body',
  'inBrief',
  'doNow',
  'topics',
  'audiences',
  'verifiedOn',
];

/** What an article of the demo consists of, to write others like it. */
export async function likeADemoArticle(author: Client): Promise<Record<string, unknown>> {
  const [first] = await author.find('articles', 'limit=1&sort=createdAt');
  if (!first) throw new Error('This person sees no article of the demo');
  const article: Doc = await author.get('articles', first.id);
  return Object.fromEntries(
    OWN_FIELDS.filter((name) => article[name] !== undefined && article[name] !== null).map(
      (name) => [name, article[name]],
    ),
  );
}
