// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';
import { sourcesIn } from './import-graph.ts';

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest);

/** Does a statement bring code in, and not types alone? */
const bringsCode = (
  statement: ts.Statement,
): statement is ts.ImportDeclaration | ts.ExportDeclaration =>
  (ts.isImportDeclaration(statement) &&
    statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) ||
  (ts.isExportDeclaration(statement) && !statement.isTypeOnly);

/** What a file loads when it runs. */
const loadedBy = (source: ts.SourceFile): string[] =>
  source.statements
    .filter(bringsCode)
    .flatMap(({ moduleSpecifier: from }) => (from && ts.isStringLiteral(from) ? [from.text] : []));

/** A module of ours as a path from the root of the repository; `undefined` for a package. */
function ours(name: string, from: string): string | undefined {
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(from), name);
  return name.startsWith('@portico/shared/')
    ? `${name.replace('@portico/shared', 'shared')}.ts`
    : undefined;
}

const isForBrowser = (file: string): boolean =>
  /^(?:\/\/.*\n)*'use client'/.test(readFileSync(inRoot(file), 'utf8'));

test('no page of the desk brings a module of Node into the browser: what stands for it there is 340 kB of cryptography', () => {
  const starts = sourcesIn('cms').filter(isForBrowser);
  expect(starts.length).toBeGreaterThan(100);
  const seen = new Map(starts.map((file) => [file, file]));
  const wrong: string[] = [];
  // A file that is added while the map is walked is walked too.
  for (const [file, way] of seen)
    for (const name of loadedBy(sourceOf(file))) {
      if (name.startsWith('node:')) wrong.push(`${way} ← ${name}`);
      const next = ours(name, file);
      if (next && /\.tsx?$/.test(next) && !seen.has(next)) seen.set(next, `${way} ← ${next}`);
    }
  expect(wrong).toEqual([]);
});
