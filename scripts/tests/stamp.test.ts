// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfSources } from '../machine/stamp.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-stamp-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'page.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a build is made again when a source changes, comes or goes, and only then', () => {
  const before = hashOfSources([folder]);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'made.js'), 'from sources');
  expect(hashOfSources([folder])).toBe(before);

  writeFileSync(join(folder, 'src', 'other.ts'), '');
  const withOther = hashOfSources([folder]);
  expect(withOther).not.toBe(before);
  rmSync(join(folder, 'src', 'other.ts'));
  expect(hashOfSources([folder])).toBe(before);

  writeFileSync(join(folder, 'src', 'page.ts'), 'two');
  expect(hashOfSources([folder])).not.toBe(before);
});
