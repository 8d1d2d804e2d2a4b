// SPDX-License-Identifier: AGPL-3.0-or-later
import { blobsIn } from '@portico/shared/contract/blob';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { type ScheduleAnswer, ScheduleQuestion } from '@portico/shared/contract/schedule';
import type { Payload } from 'payload';
import { Webhook } from 'standardwebhooks';
import { readBody } from '../http/body.ts';
import { Refusal, REFUSALS } from '../http/refusal.ts';
import { blobFrom } from '../media/blob-answer.ts';
import { VerbError } from '../records/verb-error.ts';
import { cmsEnv } from '../values/env.ts';
import { trySettleDue } from '../workflow/settle/settle-due.ts';
import { failure, gone, throttled } from './answers.ts';
import { readSchedule } from './schedule.ts';

/** A question has two hundred. */
const MAX_BODY_BYTES = 4096;

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** Is a body signed, as Standard Webhooks says, with one of our secrets, not longer than five minutes ago? */
function isSigned(body: string, headers: Headers): boolean {
  const signed = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
      name,
      headers.get(name) ?? '',
    ]),
  );
  return cmsEnv().WEBHOOK_SECRETS.some((secret) => {
    try {
      new Webhook(secret).verify(body, signed, { jsonParse: false });
      return true;
    } catch {
      // Wrong for this secret; another one may fit.
      return false;
    }
  });
}

async function scheduleAnswerTo(payload: Payload, known: string | null): Promise<Response> {
  // What is due is in the manifest that the publisher asks for next; what could not be noted stays in the answer.
  await trySettleDue(payload);
  const { schedule, texts } = await readSchedule(payload);
  const answer: ScheduleAnswer =
    schedule.hash === known ? { schedule: null, texts: {} } : { schedule, texts };
  return Response.json(answer, { headers: HEADERS });
}

async function blobOf(payload: Payload, hash: string): Promise<Response> {
  const { texts } = await readSchedule(payload);
  const isUsed = Object.values(texts).some((text) =>
    blobsIn(JSON.parse(text) as PublishedDocument).some(({ sha256 }) => sha256 === hash),
  );
  const blob = isUsed ? await blobFrom(cmsEnv().DATA_DIR, hash) : undefined;
  return blob ? new Response(blob.bytes, { headers: { ...blob.headers, ...HEADERS } }) : gone();
}

function parsed(text: string): ScheduleQuestion | undefined {
  try {
    return ScheduleQuestion.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function answerTo(payload: Payload, request: Request): Promise<Response> {
  try {
    const body = (await readBody(request, MAX_BODY_BYTES)).toString('utf8');
    if (!isSigned(body, request.headers))
      return failure(401, 'signature', 'Only the publisher may ask, with a valid signature.');
    const question = parsed(body);
    if (!question) return failure(400, 'bad-request', 'This is no question about the schedule.');
    return question.type === 'schedule.asked'
      ? await scheduleAnswerTo(payload, question.known)
      : await blobOf(payload, question.sha256);
  } catch (error) {
    if (error instanceof Refusal)
      return failure(REFUSALS[error.code], error.code, 'The question could not be read.');
    if (error instanceof VerbError)
      return failure(error.status, error.code, 'The schedule cannot be read now: ask again.');
    throw error;
  }
}

/** `POST /published/schedule`: what was approved and happens later, for the publisher alone (I1). */
export const scheduleAnswer = (payload: Payload, request: Request): Promise<Response> =>
  throttled(request, 'one', () => answerTo(payload, request));
