// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  demoDatabase,
  isSeeded,
  noteSeeded,
  openDemoFolder,
  secretsOf,
} from '../portal/demo-folder.ts';
import type { PortalSettings } from '../portal/settings.ts';

let folder: string;
let settings: PortalSettings;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portico-demo-'));
  settings = {
    cmsPort: 3690,
    sitePort: 3691,
    publisherPort: 3692,
    ratingsPort: 3693,
    dataDir: join(folder, 'data'),
    databaseUrl: undefined,
  };
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a data folder that the demo did not make is refused', () => {
  writeFileSync(join(folder, 'letters.txt'), 'mine');
  expect(() => openDemoFolder({ ...settings, dataDir: folder })).toThrow(/not a demo.*DATA_DIR/s);
});

test('a data folder that cannot be a folder is refused with the reason', () => {
  const file = join(folder, 'letters.txt');
  writeFileSync(file, 'mine');
  expect(() => openDemoFolder({ ...settings, dataDir: file })).toThrow(/cannot be used.*DATA_DIR/s);
});

test('another database than its own is refused', () => {
  const databaseUrl = 'mongodb://db.example/portal';
  expect(() => openDemoFolder({ ...settings, databaseUrl })).toThrow(/DATABASE_URL/);
  expect(() =>
    openDemoFolder({ ...settings, databaseUrl: demoDatabase(settings.dataDir) }),
  ).not.toThrow();
});

test('a second start finds its own folder and remembers that it was seeded', () => {
  openDemoFolder(settings);
  expect(isSeeded(settings.dataDir)).toBe(false);
  noteSeeded(settings.dataDir);
  openDemoFolder(settings);
  expect(isSeeded(settings.dataDir)).toBe(true);
});

test('secrets are made once, by chance, and only their owner reads them', () => {
  openDemoFolder(settings);
  const made = secretsOf(settings.dataDir);
  expect(secretsOf(settings.dataDir)).toEqual(made);
  expect(made.webhookSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(statSync(join(settings.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(settings.dataDir).mode & 0o777).toBe(0o700);
  const other = { ...settings, dataDir: join(folder, 'other') };
  openDemoFolder(other);
  expect(secretsOf(other.dataDir).payloadSecret).not.toBe(made.payloadSecret);
});
