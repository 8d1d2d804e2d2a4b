// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { NOT_ON_SECANTUS } from './scripts/checks/not-on-secantus.ts';

/**
 * One project a package, so that `vitest run shared` or `--project cms` runs a part. Files run in processes of
 * their own (real databases, real child processes), two at a time: CI has two cores. Limits of time end what hangs;
 * they are long, because a machine that is slow, or that others use, breaks no promise.
 */
const node = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
} as const;

/**
 * Files of one worker share what they have loaded: loading Payload anew for each of them was a third of the work. Each
 * file still has a database, a folder and ports of its own.
 */
const shared = { ...node, isolate: false } as const;

/**
 * The whole portal over HTTP. What a publisher does when it is idle is as much work as two publications of the site, and
 * so is a whole index after each approval: most of them are made once, for several.
 */
const wholePortal = {
  ...node,
  root: './scripts/e2e',
  fileParallelism: false,
  // Each look at what is stored is a request.
  expect: { poll: { ...node.expect.poll, interval: 200 } },
  // It comes again after each publication: `site/tests/publisher` looks at it.
  env: { IDLE_AFTER_MS: '3600000', INDEX_AFTER_MS: '4000' },
  globalSetup: [path.resolve(import.meta.dirname, 'scripts/e2e/prepare.ts')],
};

/** Those of its tests in which nobody, or hardly anybody, works at the desk. */
const BESIDE_THE_DESK = '{found,world}.test.ts';

/**
 * Tests that need a page's DOM, in a project of their own: a worker ends where the next file wants another environment,
 * and its successor loads Payload anew.
 */
const IN_A_DOM = 'tests/**/*.dom.test.ts';

/** Tests of the CMS that are about SQLite itself, and those that start no CMS and so touch no database. */
function notOnMongo(): string[] {
  const cms = path.resolve(import.meta.dirname, 'cms');
  const without = globSync('tests/**/*.test.ts', { cwd: cms }).filter(
    (file) => !/\bstart(?:Cms|World)\b/.test(readFileSync(path.join(cms, file), 'utf8')),
  );
  return ['tests/database/sqlite/**', ...without];
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      { test: { ...shared, name: 'shared', root: './shared', include: ['tests/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'cms',
          root: './cms',
          include: ['tests/**/*.test.ts'],
          setupFiles: [path.resolve(import.meta.dirname, 'cms/tests/setup.ts')],
          exclude: [
            IN_A_DOM,
            ...(process.env['MONGODB_URI'] ? notOnMongo() : []),
            ...(process.env['ON_SECANTUS'] ? NOT_ON_SECANTUS.files : []),
          ],
        },
      },
      {
        test: {
          ...shared,
          name: 'dom',
          root: './cms',
          include: [IN_A_DOM],
          environment: 'happy-dom',
        },
      },
      { test: { ...shared, name: 'site', root: './site', include: ['tests/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'scripts',
          root: './scripts',
          include: ['tests/**/*.test.ts'],
        },
      },
      // Both need both programs built, so `npm test` builds before it runs them, one after the other.
      {
        test: {
          ...wholePortal,
          name: 'e2e',
          include: ['*.test.ts'],
          exclude: [BESIDE_THE_DESK],
          // Nobody there waits for the whole index.
          env: { ...wholePortal.env, INDEX_AFTER_MS: '60000' },
        },
      },
      { test: { ...wholePortal, name: 'portal', include: [BESIDE_THE_DESK] } },
      {
        // What a reader gets, looked at page by page; also needs both programs built.
        test: {
          ...node,
          name: 'quality',
          root: './scripts/quality',
          include: ['*.test.ts'],
          globalSetup: [path.resolve(import.meta.dirname, 'scripts/quality/prepare.ts')],
        },
      },
      {
        // No part of `npm test`: `npm run pictures`.
        test: {
          ...node,
          name: 'pictures',
          root: './scripts/quality',
          include: ['pictures.ts'],
          globalSetup: [path.resolve(import.meta.dirname, 'scripts/quality/prepare.ts')],
        },
      },
    ],
  },
});
