// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Made from the sources, or no part of a program. */
const NOT_SOURCE = new Set(['node_modules', '.next', 'dist', '.astro', 'tests', 'next-env.d.ts']);

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !NOT_SOURCE.has(name) && !name.endsWith('.tsbuildinfo'))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Hash over names and contents of all sources under `paths`: identifies what a build was made from. */
export function hashOfSources(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
