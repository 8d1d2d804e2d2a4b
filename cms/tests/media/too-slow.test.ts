// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { RefusedFile } from '../../media/inspect.ts';
import { prepareInTurn } from '../../media/picture-queue.ts';
import { jpeg } from './pictures.ts';

vi.mock('../../media/limits.ts', async (original) => ({
  ...(await original<typeof import('../../media/limits.ts')>()),
  MAX_PICTURE_MS: 1,
}));

test('U01: after a picture that took too long the next one has a program of its own', async () => {
  const picture = await jpeg({ width: 300, height: 200 });
  const answers = await Promise.allSettled([1, 2, 3].map(() => prepareInTurn('/nowhere', picture)));
  for (const answer of answers)
    expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(RefusedFile);
});
