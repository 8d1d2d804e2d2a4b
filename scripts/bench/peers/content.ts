// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@portico/shared/contract/article';
import { demoDocuments } from '../../harness/made-documents.ts';
import { markdown } from './markdown.ts';

/** When the n-th article was first published: one a minute, as `site/publisher/render-once.ts` has it. */
export const dateOf = (index: number): string =>
  new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();

const nameOf = (id: string, names: ReadonlyMap<string, string>): string => names.get(id) ?? id;

/** One article as a Markdown file with front matter (JSON is YAML too), which Eleventy and Hugo both read. */
export function articleFile(article: Article, index: number, names: Names): string {
  const { title, summary, slug, inBrief, body, doNow } = article.locales.it;
  const matter = {
    title,
    summary,
    slug,
    date: dateOf(index),
    organisation: nameOf(article.organisation.id, names),
    topics: article.topics.map(({ id }) => nameOf(id, names)),
    audiences: article.audiences,
    inBrief: inBrief ?? [],
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const last = doNow ? `\n\n## Cosa fare adesso\n\n${markdown(doNow)}` : '';
  return `---\n${lines.join('\n')}\n---\n\n${markdown(body)}${last}\n`;
}

export type Names = ReadonlyMap<string, string>;

/** Id → slug of a topic, title of an organisation. */
export function namesOfDemo(): Names {
  return new Map(
    demoDocuments().flatMap((document): [string, string][] => {
      if (document.type === 'topic') return [[document.id, document.locales.it.slug]];
      return document.type === 'organisation' ? [[document.id, document.locales.it.name]] : [];
    }),
  );
}

/**
 * Header and footer of our own pages, cut out of an article that the site rendered: the peers write the same bytes
 * around every page, and have them for nothing, where we render them each time.
 */
export function writeChrome(rendered: string, folder: string): void {
  const html = readFileSync(rendered, 'utf8');
  const between = (from: string, to: string): string => {
    const begin = html.indexOf(from);
    const end = html.indexOf(to, begin);
    if (begin < 0 || end < 0) throw new Error(`${rendered} has no ${from} … ${to}`);
    return html.slice(begin + from.length, end);
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'header.html'), between('<body>', '<main'));
  writeFileSync(join(folder, 'footer.html'), between('</main>', '</body>'));
}
