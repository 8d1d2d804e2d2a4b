// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@portico/shared/contract/article';
import { inRoot } from '../../machine/root.ts';
import { tryRun } from '../../machine/run.ts';
import { articleFile, namesOfDemo, writeChrome } from './content.ts';
import type { Command } from './timed.ts';
import { toolFile } from '../tools.ts';

/** A generator of static sites beside ours, with the same articles in a folder of its own. */
export interface Peer {
  readonly name: string;
  /** Where its pages go. */
  readonly out: string;
  readonly build: Command;
  /** Stays and renders what changes. */
  readonly watch: Command;
  /** The source of an article. */
  readonly source: (article: Article) => string;
}

const fileNameOf = (article: Article): string => `${article.locales.it.slug}.md`;

function writeArticles(articles: readonly Article[], folder: string): void {
  const names = namesOfDemo();
  mkdirSync(folder, { recursive: true });
  for (const [index, article] of articles.entries()) {
    writeFileSync(join(folder, fileNameOf(article)), articleFile(article, index, names));
  }
}

/** `rendered` is an article as the site rendered it: header and footer come from there. */
export async function eleventy(
  work: string,
  articles: readonly Article[],
  rendered: string,
): Promise<Peer> {
  const folder = join(work, 'eleventy');
  cpSync(inRoot('scripts', 'bench', 'peers', 'eleventy'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeArticles(articles, join(folder, 'articoli'));
  writeChrome(rendered, join(folder, '_includes'));
  const cli = toolFile('@11ty', 'eleventy', 'cmd.cjs');
  const command = (...more: string[]): Command => ({
    program: process.execPath,
    args: [cli, '--quiet', ...more],
    cwd: folder,
  });
  const { output } = await tryRun(process.execPath, [cli, '--version']);
  return {
    name: `Eleventy ${output.trim()}`,
    out: join(folder, '_site'),
    build: command(),
    watch: command('--watch', '--incremental'),
    source: (article) => join(folder, 'articoli', fileNameOf(article)),
  };
}

/** Hugo, where this machine has it. */
export async function hugo(
  work: string,
  articles: readonly Article[],
  rendered: string,
): Promise<Peer | undefined> {
  const version = await tryRun('hugo', ['version']).catch(() => undefined);
  if (version?.code !== 0) return undefined;
  const folder = join(work, 'hugo');
  cpSync(inRoot('scripts', 'bench', 'peers', 'hugo'), folder, { recursive: true });
  writeArticles(articles, join(folder, 'content', 'articoli'));
  writeChrome(rendered, join(folder, 'layouts', 'partials'));
  const command = (...args: string[]): Command => ({ program: 'hugo', args, cwd: folder });
  return {
    name: `Hugo ${/v([\d.]+)/.exec(version.output)?.[1] ?? ''}`,
    out: join(folder, 'public'),
    build: command('--quiet'),
    watch: command('--quiet', '--watch'),
    source: (article) => join(folder, 'content', 'articoli', fileNameOf(article)),
  };
}

/** The documents of the demo and the made articles, as files, for `site/publisher/render-once.ts`. */
export function writeDocuments(work: string, articles: readonly Article[]): string {
  const folder = join(work, 'documents');
  cpSync(inRoot('shared', 'fixtures'), folder, { recursive: true });
  mkdirSync(join(folder, 'made'));
  for (const [index, article] of articles.entries()) {
    const name = `${String(index).padStart(6, '0')}.json`;
    writeFileSync(join(folder, 'made', name), JSON.stringify(article));
  }
  return folder;
}

/** How many pages stand in a folder, and their bytes; none where nothing was built. */
export function pagesIn(folder: string): { count: number; bytes: number } {
  if (!existsSync(folder)) return { count: 0, bytes: 0 };
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const bytes = pages.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { count: pages.length, bytes };
}
