// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../machine/root.ts';

interface House {
  /** Subfolders, from the ground: an import goes down or stays in its storey. Files beside them import from all. */
  readonly storeys: readonly (readonly string[])[];
  /** Folders of the same program that nothing here imports. */
  readonly never?: readonly string[];
  /** No storey below the last imports the files beside the subfolders. */
  readonly closed?: boolean;
  /** Folders of the last storey do not import each other. */
  readonly apart?: boolean;
}

export const STOREYS: Readonly<Record<string, House>> = {
  cms: {
    storeys: [
      ['values', 'i18n', 'database'],
      ['http'],
      ['records'],
      ['access'],
      ['fields'],
      ['content'],
      ['present'],
      ['notifications', 'site-link', 'media'],
      ['link-check'],
      ['workflow'],
      ['users', 'open-data', 'desk', 'preview', 'programme', 'figures', 'search'],
      ['collections'],
      ['components'],
      ['opinion'],
      ['gate', 'app', 'seed'],
    ],
    closed: true,
  },
  // The file server runs with everything else switched off; so does the program that takes ratings.
  site: {
    storeys: [['release', 'http'], ['counts'], ['serve', 'ratings']],
    never: ['publisher', 'src'],
  },
  // Pages ask queries; they never read what the publisher stores.
  'site/src': {
    storeys: [
      ['i18n', 'search', 'quiz', 'menu', 'progress', 'reading', 'art'],
      ['queries'],
      ['rich-text'],
      ['components', 'files'],
      ['layouts'],
      ['content', 'templates'],
      ['pages'],
    ],
    never: ['publisher', 'serve', 'ratings', 'counts', 'release', 'http'],
  },
  'site/publisher': {
    storeys: [
      ['accepted'],
      ['schedule'],
      ['render'],
      ['intake', 'search', 'sheets', 'webhook'],
      ['publish'],
      ['follow'],
      ['operate'],
    ],
    never: ['serve', 'ratings', 'counts'],
  },
  // What benches and tests share stands in harness.
  scripts: {
    storeys: [['machine'], ['portal', 'checks'], ['harness'], ['bench', 'e2e', 'quality', 'tests']],
    apart: true,
  },
};

/** The rules for the linter; `biome.jsonc` extends this file. */
export const STOREYS_FILE = 'biome.storeys.json';

/** Programs know the contract, not each other; the scripts speak to them over HTTP and as processes. */
const otherPrograms = (root: string): string[] =>
  ['cms', 'site', 'scripts'].filter((program) => !root.startsWith(program));

const oneOf = (names: readonly string[]): string =>
  names.length === 1 ? `${names[0]}` : `{${names.join(',')}}`;

function rule(includes: readonly string[], names: readonly string[], more: readonly string[]) {
  const group = [`../**/${oneOf(names)}/**`, '@portico/{cms,site}/**', ...more];
  const message = `${includes.join(' and ')} must not import this: an import goes down or stays in its storey (scripts/checks/storeys.ts).`;
  const options = { patterns: [{ group, message }] };
  const noRestrictedImports = { level: 'error', options };
  return { includes, linter: { rules: { style: { noRestrictedImports } } } };
}

/** Files beside the subfolders, generated ones aside. */
const filesIn = (root: string): string[] =>
  globSync('*.ts', { cwd: inRoot(root), exclude: ['payload-types.ts', '*.d.ts'] }).sort();

function rulesOf([root, { storeys, never = [], closed, apart }]: [string, House]) {
  return storeys.map((storey, height) => {
    const isLast = height === storeys.length - 1;
    const above = storeys.slice(apart && isLast ? height : height + 1).flat();
    const names = [...new Set([...above, ...never, ...otherPrograms(root), 'tests'])];
    const folders = `${root}/${oneOf(storey)}/**`;
    if (isLast) return rule([folders, `${root}/*.ts`], names, ['./tests/**']);
    return rule([folders], names, closed ? [`../**/${oneOf(filesIn(root))}`] : []);
  });
}

function storeysJson(): string {
  const overrides = [
    ...Object.entries(STOREYS).flatMap(rulesOf),
    ...['cms/tests', 'site/tests', 'shared'].map((root) =>
      rule([`${root}/**`], otherPrograms(root), []),
    ),
  ];
  const lines = overrides.map((override) => JSON.stringify(override));
  return `{ "overrides": [\n${lines.join(',\n')}\n] }\n`;
}

export const areStoreysWritten = (): boolean =>
  readFileSync(inRoot(STOREYS_FILE), 'utf8') === storeysJson();

export const writeStoreys = (): void => writeFileSync(inRoot(STOREYS_FILE), storeysJson());
