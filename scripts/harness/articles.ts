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

/** Removes the ids of list rows: they belong to the article that they were read from. */
function withoutRowIds(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row;
    const { id: _id, ...rest } = row as { id?: unknown };
    return rest;
  });
}

/** The fields of an article of the demo, to write others like it. */
export async function likeADemoArticle(author: Client): Promise<Record<string, unknown>> {
  const [first] = await author.find('articles', 'limit=1&sort=createdAt');
  if (!first) throw new Error('This person sees no article of the demo');
  const article: Doc = await author.get('articles', first.id);
  const filledIn = OWN_FIELDS.filter(
    (name) => article[name] !== undefined && article[name] !== null,
  );
  return Object.fromEntries(filledIn.map((name) => [name, withoutRowIds(article[name])]));
}
