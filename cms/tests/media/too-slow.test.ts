// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jpeg } from './pictures.ts';

beforeAll(() => {
  // Files of one worker share their modules: these are loaded anew, with the other limit.
  vi.resetModules();
  vi.doMock('../../media/limits.ts', async (original) => ({
    ...(await original<typeof import('../../media/limits.ts')>()),
    MAX_PREPARING_MS: 1,
  }));
});
afterAll(() => {
  vi.doUnmock('../../media/limits.ts');
  vi.resetModules();
});

test('U01: after a picture that took too long the next one has a program of its own', async () => {
  const { prepareInTurn } = await import('../../media/queue.ts');
  const picture = await jpeg({ width: 300, height: 200 });
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => prepareInTurn('picture', '/nowhere', picture)),
  );
  for (const answer of answers)
    expect(answer.status === 'rejected' && answer.reason.name).toBe('RefusedFile');
});
