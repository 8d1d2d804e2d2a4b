// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { z } from 'zod';
import { inRoot } from '../machine/root.ts';
import { sourcesIn } from './import-graph.ts';

export const LINTER = 'biome.jsonc';

const Configuration = z.object({
  overrides: z.array(z.object({ includes: z.array(z.string()) })),
});

const { overrides } = Configuration.parse(
  ts.parseConfigFileTextToJson(LINTER, readFileSync(inRoot(LINTER), 'utf8')).config,
);

/**
 * The storeys of a folder as the linter has them, from the ground: names of its subfolders. An override for
 * `cms/{a,b}/**` makes a and b one storey of cms.
 */
export function storeysOf(root: string): string[][] {
  const glob = new RegExp(`^${root}/\\{?([\\w,-]+)\\}?/\\*\\*$`);
  return overrides
    .map(({ includes }) => includes.flatMap((one) => glob.exec(one)?.[1]?.split(',') ?? []))
    .map((names) => names.filter((name) => name !== 'tests'))
    .filter((names) => names.length > 0);
}

/** Generated, or no part of the program. */
const NO_STOREY = /^(\.|node_modules$|dist$|tests$|migrations$)/;

/** Subfolders that hold code. */
export const foldersWithCode = (root: string): string[] =>
  readdirSync(inRoot(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_STOREY.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => sourcesIn(`${root}/${name}`).length > 0);
