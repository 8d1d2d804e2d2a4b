// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot, ROOT } from '../machine/root.ts';
import { foldersWithCode, storeysOf } from './storeys.ts';

const PAPERS = globSync(['README.md', '.github/**/*.md', '{cms,site}/*/README.md'], {
  cwd: ROOT,
}).sort();

/** Made when something is installed, built or run. */
const NOT_KEPT = /(^|\/)(node_modules|\.next|\.astro|dist|test-results)$/;

/** Every file and folder of the repository, with a slash in front, a folder with one at its end too. */
const tree = globSync('{*,{cms,site,shared,scripts,.github}/**}', {
  cwd: ROOT,
  exclude: (path) => NOT_KEPT.test(path),
}).map((path) => `/${path}${statSync(inRoot(path)).isDirectory() ? '/' : ''}`);

/** Something in code marks that looks like a file or a folder of the repository. */
const PATH = /^(?:[\w.@<>-]+\/)*(?:[\w.<>-]+\.(?:tsx?|astro|mjs|md|jsonc?|ya?ml|toml)|[\w<>-]+\/)$/;

/** Files that the programs write. */
const WRITTEN = /^releases\/|(?:^|\/)(?:search-state|release|secrets)\.json$/;

/** A recipe names the files of any type: those of articles stand for them. */
const ofArticles = (path: string): string =>
  path.replaceAll('<type>', 'article').replaceAll('<Type>', 'Article');

function missingIn(paper: string): string[] {
  const text = readFileSync(inRoot(paper), 'utf8');
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)]
    .map((match) => ofArticles(match[1] ?? ''))
    .filter((path) => PATH.test(path) && !WRITTEN.test(path))
    .filter((path) => !tree.some((known) => known.endsWith(`/${path}`)));
  const linked = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    .map((match) => join(dirname(paper), match[1] ?? ''))
    .filter((path) => !existsSync(inRoot(path)));
  return [...quoted, ...linked];
}

test.each(PAPERS)('%s names only files and folders that exist', (paper) => {
  expect(missingIn(paper)).toEqual([]);
});

describe('the map in the README', () => {
  const text = readFileSync(inRoot('README.md'), 'utf8');
  const rows = new Set([...text.matchAll(/^\| `([\w/-]+)\/`/gm)].map(([, row = '']) => row));

  test.each(['cms', 'site', 'shared', 'scripts'])('names every folder of %s', (root) => {
    const folders = readdirSync(inRoot(root))
      .map((name) => `${root}/${name}`)
      .filter((folder) =>
        tree.some((file) => file.startsWith(`/${folder}/`) && !file.endsWith('/')),
      );
    expect(folders.filter((folder) => !rows.has(folder))).toEqual([]);
  });

  test.each(['site/src', 'site/publisher'])('names every folder of %s with code', (root) => {
    const folders = foldersWithCode(root).map((name) => `${root}/${name}`);
    expect(folders.filter((folder) => !rows.has(folder))).toEqual([]);
  });

  test('has the folders of the CMS in the order of their storeys', () => {
    const known = [...rows]
      .filter((row) => row.startsWith('cms/'))
      .map((row) => storeysOf('cms').findIndex((names) => names.includes(row.slice(4))))
      .filter((height) => height >= 0);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
  });
});

test('CONTRIBUTING tells the storeys of the CMS as the linter has them', () => {
  const text = readFileSync(inRoot('.github/CONTRIBUTING.md'), 'utf8');
  const [, list = ''] = /stands in storeys, from the ground:\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
  const told = list
    .split('\n')
    .map((line) => [...line.matchAll(/`cms\/([\w-]+)\/`/g)].map((match) => match[1]));
  expect(told).toEqual(storeysOf('cms'));
});
