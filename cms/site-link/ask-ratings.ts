// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DeskQuestion } from '@portico/shared/contract/rating';
import { parseOrThrow } from '@portico/shared/errors';
import type { z } from 'zod';
import { cmsEnv } from '../values/env.ts';
import { jsonOf } from './read-answer.ts';
import { postSigned } from './signed-request.ts';

/** It reads files of some megabytes at most. */
const TIMEOUT_MS = 5_000;
/** It keeps 16 MB a month, and answers for three of them. */
const BOUNDS = { bytes: 64 * 1_048_576, values: 1_000_000 };

/**
 * Asks the program that takes ratings what it has kept.
 * @throws Error when it does not answer in time, refuses, or answers with something else
 */
export async function askRatings<S extends z.ZodType>(
  type: DeskQuestion['type'],
  schema: S,
): Promise<z.output<S>> {
  const question: DeskQuestion = { type, timestamp: new Date().toISOString() };
  const answer = await postSigned('/desk', question, TIMEOUT_MS, cmsEnv().RATINGS_URL);
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`The program that takes ratings refused a question: ${answer.status}`);
  }
  const said = await jsonOf(answer, BOUNDS);
  return parseOrThrow(schema, said, 'the answer of the program that takes ratings');
}
