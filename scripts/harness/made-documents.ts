// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Article } from '@portico/shared/contract/article';
import { PublishedDocument } from '@portico/shared/contract/document';
import { parseOrThrow } from '@portico/shared/errors';
import { inRoot } from '../machine/root.ts';

/** A name-based UUID: the same article has the same id in every run. */
function idOf(number: number): string {
  const hex = createHash('sha256').update(`made article ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Every document of the demo, as the contract has it. */
export function demoDocuments(): PublishedDocument[] {
  return globSync('*/*.json', { cwd: inRoot('shared', 'fixtures') })
    .sort()
    .map((name) => {
      const text = readFileSync(inRoot('shared', 'fixtures', name), 'utf8');
      return parseOrThrow(PublishedDocument, JSON.parse(text), name);
    });
}

/** Articles in Italian like those of the demo, each with an address and a title of its own. */
export function madeArticles(count: number): Article[] {
  const models = demoDocuments().filter((document) => document.type === 'article');
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    if (!model) throw new Error('The demo has no article.');
    const { it } = model.locales;
    const number = index + 1;
    const content = {
      ...it,
      slug: `consiglio-${number}`,
      title: `${it.title.slice(0, 90)} (${number})`,
    };
    return parseOrThrow(Article, { ...model, id: idOf(number), locales: { it: content } }, 'made');
  });
}
