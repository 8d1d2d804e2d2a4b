// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { APIError, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatabaseBusy } from '../../database/turns.ts';
import { tellMessage } from '../../http/tell-message.ts';
import nextConfig from '../../next.config.ts';
import { startCms, type TestCms } from '../harness.ts';

const CMS = path.resolve(import.meta.dirname, '../..');

/** Every way into the CMS from outside, and what stands behind it. A new one is written here, and tested. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // The gate: the closed list of routes that `closed.test.ts` walks.
  'app/(payload)/api/[...slug]/route.ts': ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
  // The desk: Payload's pages, behind its login; `server-functions.ts` bounds what they call.
  'app/(payload)/admin/[[...segments]]/page.tsx': ['page'],
  // Open data: what is published, and nothing else (`open-data.test.ts`).
  'app/published/manifest/route.ts': ['GET'],
  'app/published/documents/route.ts': ['POST'],
  'app/published/documents/[digest]/route.ts': ['GET'],
  'app/published/blobs/[hash]/route.ts': ['GET'],
  // For the publisher alone, which signs its question: what is approved for later (`schedule.test.ts`).
  'app/published/schedule/route.ts': ['POST'],
  // For whoever is logged in (`preview.test.ts`).
  'app/preview/[collection]/[id]/route.ts': ['GET'],
  'app/media/[file]/route.ts': ['GET'],
  // Login at a provider of identities, where there is one (`oidc.test.ts`).
  'app/oidc/login/route.ts': ['GET'],
  'app/oidc/callback/route.ts': ['GET'],
  'app/oidc/logout/route.ts': ['GET'],
  // For whoever has the secret in the address, once (`opinions.test.ts`).
  'app/parere/[secret]/route.ts': ['GET', 'POST'],
  // The site's own style sheets, for previews: code, no content.
  'app/assets/[...path]/route.ts': ['GET'],
  // Every other address: nothing (`languages.test.ts`).
  'app/[...path]/route.ts': ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
};

const METHOD = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(?= =|,|\n| \})/g;

/** The methods that a route file answers, or «page». */
function methodsOf(file: string): readonly string[] {
  if (!/\/route\.tsx?$/.test(file)) return ['page'];
  const code = readFileSync(path.join(CMS, file), 'utf8');
  const exported = code.slice(code.search(/^export /m));
  return [...new Set([...exported.matchAll(METHOD)].map(([, name = '']) => name))].sort();
}

test('I1: there is no way into the CMS but the doors that are known', async () => {
  const found: string[] = [];
  for await (const file of glob('app/**/{page,route,default}.{ts,tsx,js,jsx}', { cwd: CMS }))
    found.push(file.split(path.sep).join('/'));
  const doors = Object.fromEntries(found.map((file) => [file, methodsOf(file)]));
  expect(doors).toEqual(DOORS);
});

/** Source of the CMS that runs in a browser or on the server: not its tests, not what is generated. */
async function sources(): Promise<[file: string, code: string][]> {
  const found: string[] = [];
  for await (const file of glob('{*,*/**/*}.{ts,tsx}', { cwd: CMS }))
    if (!/^(?:tests|node_modules|\.next|migrations)[\\/]/.test(file)) found.push(file);
  return found.map((file) => [file, readFileSync(path.join(CMS, file), 'utf8')]);
}

test('I1, I10: Next keeps no picture of its own: what was withdrawn would be in it', () => {
  expect(nextConfig.images?.unoptimized).toBe(true);
});

describe('what is switched off', () => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms.stop());

  test('C06: no page of the desk listens to messages of other windows: there is no live preview', async () => {
    const { admin, collections } = cms.config;
    expect(admin.livePreview?.url).toBeUndefined();
    expect(admin.livePreview?.collections ?? []).toEqual([]);
    for (const { slug, admin: own } of collections) expect(own.livePreview, slug).toBeUndefined();
    const listens = /postMessage|addEventListener\(\s*['"]message['"]|onmessage/;
    const all = await sources();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, code]) => listens.test(code)).map(([file]) => file)).toEqual([]);
  });

  test('A23, B02, A09, U10: GraphQL, API keys, schedules and uploads from an address are off in the configuration', () => {
    const { graphQL, collections } = cms.config;
    expect(graphQL.disable).toBe(true);
    for (const { slug, auth, versions, upload, disableBulkEdit, disableDuplicate } of collections) {
      if (auth) expect(auth.useAPIKey ?? false, slug).toBe(false);
      const drafts = versions?.drafts;
      if (drafts) expect(drafts.schedulePublish ?? false, slug).toBe(false);
      if (upload) expect(upload.pasteURL, slug).toBe(false);
      if (slug.startsWith('payload-')) continue;
      if (drafts) expect([slug, disableBulkEdit, disableDuplicate]).toEqual([slug, true, true]);
    }
  });

  test('a busy database is told in words for people, wherever an operation meets it', async () => {
    const req = { i18n: { language: 'it' } } as PayloadRequest;
    // As Drizzle throws it.
    const error = new Error('Failed query', { cause: new DatabaseBusy('users', 15_000) });
    const told = (cms.config.hooks.afterError ?? []).map((hook) =>
      hook({ error, context: {}, req, result: { errors: [] } }),
    );
    expect(await Promise.all(told)).toContainEqual({
      status: 503,
      response: {
        errors: [
          expect.objectContaining({
            message: expect.stringMatching(/^In questo momento il portale sta salvando molto/),
          }),
        ],
      },
    });
  });
});

test('a refusal says why, and keeps its code, though the build takes the name of its class away', () => {
  const told = (data?: Record<string, unknown>) =>
    tellMessage({
      error: Object.assign(new APIError('Manca un passo.', 403, data, true), { name: '' }),
      context: {},
      req: {} as PayloadRequest,
    });
  expect(told()).toEqual({ response: { errors: [{ message: 'Manca un passo.' }] } });
  // Payload answers with the data, and with the message beside it.
  expect(told({ code: 'second-step' })).toBeUndefined();
});
