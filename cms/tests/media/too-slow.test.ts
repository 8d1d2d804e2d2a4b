// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, expect, test, vi } from 'vitest';
import { onePage } from './files.ts';
import { jpeg } from './pictures.ts';

type Limits = typeof import('../../media/limits.ts');

/** The queue with another limit. Files of one worker share their modules: these are loaded anew. */
async function queueWith(limits: Partial<Limits>) {
  vi.resetModules();
  vi.doMock('../../media/limits.ts', async (original) => ({
    ...(await original<Limits>()),
    ...limits,
  }));
  return import('../../media/queue.ts');
}

afterEach(() => {
  vi.doUnmock('../../media/limits.ts');
  vi.resetModules();
});

test('U01: after a picture that took too long the next one has a program of its own', async () => {
  const { prepareInTurn } = await queueWith({ MAX_PREPARING_MS: 1 } as object);
  const picture = await jpeg({ width: 300, height: 200 });
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => prepareInTurn('picture', '/nowhere', picture)),
  );
  for (const answer of answers)
    expect(answer.status === 'rejected' && answer.reason.name).toBe('RefusedFile');
});

test('U01: the memory of a program is watched while it reads a file and says nothing itself', async () => {
  const { prepareInTurn } = await queueWith({ MAX_MEMORY: 1 } as object);
  // Refused for its script as well, when it is read to its end.
  const objects = ['<</S/JavaScript/JS(x)>>'];
  const long = onePage({ catalogue: `/X[${'0 '.repeat(300_000)}]`, objects });
  await expect(prepareInTurn('file', '/nowhere', long)).rejects.toThrow('troppa memoria');
});
