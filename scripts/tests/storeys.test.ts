// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getFileInfo } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STOREYS_FILE } from '../checks/storeys.ts';
import { inRoot, ROOT } from '../machine/root.ts';
import { tryRun } from '../machine/run.ts';
import { circlesIn } from './import-graph.ts';
import { foldersWithCode, storeysOf } from './storeys.ts';

test('every folder with code belongs to a storey of the linter', () => {
  expect(storeysOf('cms').flat().sort()).toEqual(foldersWithCode('cms'));
  // Pages and publisher have storeys of their own.
  const site = [...storeysOf('site').flat(), 'publisher', 'src'];
  expect(site.sort()).toEqual(foldersWithCode('site'));
  expect(storeysOf('site/publisher').flat().sort()).toEqual(foldersWithCode('site/publisher'));
  expect(storeysOf('site/src').flat().sort()).toEqual(foldersWithCode('site/src'));
  expect(storeysOf('scripts').flat().sort()).toEqual(foldersWithCode('scripts'));
});

test('linter and formatter read every file of code that no generator wrote', async () => {
  const GENERATED = /^cms\/(?:migrations\/|payload-types\.ts$)/;
  const code = globSync('{cms,site,shared,scripts}/**/*.{ts,tsx,astro}', {
    cwd: ROOT,
    exclude: (path) => /(^|\/)(node_modules|\.next|\.astro|dist|next-env\.d\.ts)$/.test(path),
  }).filter((file) => !GENERATED.test(file));
  expect(code.length).toBeGreaterThan(500);
  const readBy = async (...args: string[]): Promise<(file: string) => boolean> => {
    const biome = inRoot('node_modules', '.bin', 'biome');
    const { output } = await tryRun(biome, [...args, '--verbose', '.'], { cwd: ROOT });
    return (file) => output.includes(file);
  };
  // One rule that is quickly done: here it is asked which files are read, not what is in them.
  const isLinted = await readBy('lint', '--only=suspicious/noDebugger');
  expect(code.filter((file) => !isLinted(file))).toEqual([]);
  const isFormatted = await readBy('format');
  const ignorePath = inRoot('.prettierignore');
  const byPrettier = async (file: string): Promise<boolean> =>
    !(await getFileInfo(inRoot(file), { ignorePath })).ignored;
  const unformatted = code.filter((file) => !isFormatted(file));
  expect(unformatted.filter((file) => !file.endsWith('.astro'))).toEqual([]);
  for (const file of unformatted) expect(await byPrettier(file), file).toBe(true);
});

test.each(['cms', 'site', 'shared', 'scripts'])('nothing in %s imports in a circle', (root) => {
  expect(circlesIn(root)).toEqual([]);
});

describe('the linter refuses every import of a storey above, and no other', () => {
  let folder: string;
  let refused: string[];

  /** The CMS has files at its root: they import from every storey, and no storey imports them. */
  const ROOT_FILES = globSync('*.ts', { cwd: inRoot('cms') }).filter(
    (name) => !/^(payload-types|next-env\.d)\.ts$/.test(name),
  );
  const PACKAGES = ['payload', '@payloadcms/ui/fields/Text', '@portico/shared/contract/values'];
  const KINDS = ['planted.ts', 'deep/planted.tsx', 'deep/planted.astro'];
  const namesIn = (folders: readonly string[]): string[] => folders.map((name) => `${name}/x.ts`);

  /** Puts a file of every kind into every folder below `root`; each imports all the others, one a line. */
  function plant(root: string, alike: readonly string[]): void {
    const folders = storeysOf(root).flat();
    for (const file of folders.flatMap((name) => KINDS.map((kind) => join(root, name, kind)))) {
      const up = file.includes('deep/') ? '../..' : '..';
      const targets = [...namesIn(folders), ...alike].map((name) => `${up}/${name}`);
      const code = [...targets, ...PACKAGES].map((target) => `import '${target}';`).join('\n');
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file.endsWith('o') ? `---\n${code}\n---\n` : `${code}\n`);
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portico-storeys-'));
    for (const name of ['biome.jsonc', STOREYS_FILE])
      copyFileSync(inRoot(name), join(folder, name));
    plant('cms', ROOT_FILES);
    plant('site/src', []);
    plant('site/publisher', []);
    const args = ['lint', '--max-diagnostics=none', '--reporter=github', '.'];
    const biome = inRoot('node_modules', '.bin', 'biome');
    const { output } = await tryRun(biome, args, { cwd: folder });
    const RESULT = /noRestrictedImports,file=(?:.*\/)?((?:cms|site)\/[^,]+),line=(\d+)/g;
    refused = [...output.matchAll(RESULT)].map(([, file = '', line]) => {
      const code = readFileSync(join(folder, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
      return `${file} → ${/'(?:\.\.\/)*(.*)'/.exec(code)?.[1]}`;
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['cms', ROOT_FILES],
    ['site/src', []],
    ['site/publisher', []],
  ])('%s', (root, files) => {
    const storeys = storeysOf(root);
    const expected = storeys.slice(0, -1).flatMap((storey, height) => {
      const above = [...namesIn(storeys.slice(height + 1).flat()), ...files];
      return storey
        .flatMap((name) => KINDS.map((kind) => `${root}/${name}/${kind}`))
        .flatMap((file) => above.map((name) => `${file} → ${name}`));
    });
    expect(refused.filter((line) => line.startsWith(`${root}/`)).sort()).toEqual(expected.sort());
  });
});
