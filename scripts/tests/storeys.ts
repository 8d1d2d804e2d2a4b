// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import { STOREYS } from '../checks/storeys.ts';
import { inRoot } from '../machine/root.ts';
import { sourcesIn } from './import-graph.ts';

/** The storeys of a folder, from the ground: names of its subfolders. */
export const storeysOf = (root: string): string[][] =>
  STOREYS[root]?.storeys.map((names) => names.filter((name) => name !== 'tests')) ?? [];

/** Generated, or no part of the program. */
const NO_STOREY = /^(\.|node_modules$|dist$|tests$|migrations$)/;

/** Subfolders that hold code. */
export const foldersWithCode = (root: string): string[] =>
  readdirSync(inRoot(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_STOREY.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => sourcesIn(`${root}/${name}`).length > 0);
