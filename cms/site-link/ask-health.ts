// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { cmsEnv } from '../values/env.ts';
import { jsonOf } from './read-answer.ts';

const TIMEOUT_MS = 2_000;
/** Some figures and one reason. */
const BOUNDS = { bytes: 1_048_576, values: 10_000 };

/** What the desk reads of what the publisher says of itself; it says more. */
const Health = z.object({
  cms: z.object({ error: z.string().nullable(), lastSync: z.number().nullable() }),
});

export type PublisherHealth = z.infer<typeof Health>;

async function healthOf(origin: string): Promise<unknown> {
  const answer = await fetch(new URL('/health', origin), {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: 'no-store',
  });
  if (answer.ok) return jsonOf(answer, BOUNDS);
  await answer.body?.cancel();
  return undefined;
}

/** What the publisher says of itself; `undefined` when it does not answer. */
export const publisherHealth = (): Promise<PublisherHealth | undefined> =>
  healthOf(cmsEnv().PUBLISHER_URL).then(
    (said) => Health.safeParse(said).data,
    () => undefined,
  );

/** Whether the program that takes ratings answers. */
export const ratingsAnswer = (): Promise<boolean> =>
  healthOf(cmsEnv().RATINGS_URL).then(
    (said) => said !== undefined,
    () => false,
  );
