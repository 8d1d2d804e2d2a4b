// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { expect, test } from 'vitest';
import {
  ApproveBody,
  bodyOf,
  EmptyBody,
  MoveBody,
  ReturnBody,
  SubmitBody,
  WithdrawBody,
} from '../../workflow/endpoints/bodies.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_TOGETHER } from '../../values/max-together.ts';

const DIGEST = 'a'.repeat(64);

/** What somebody reads who sends this. */
async function told(schema: Parameters<typeof bodyOf>[1], body: unknown): Promise<string> {
  const req = { text: async () => JSON.stringify(body) } as unknown as PayloadRequest;
  const error = await bodyOf(req, schema).catch((caught: unknown) => caught);
  if (!(error instanceof VerbError)) throw new Error('It was not refused.', { cause: error });
  expect(error.status).toBe(400);
  return error.message;
}

const many = { collection: 'articles', id: 'aaaaaaaa', digest: DIGEST };

test.each([
  [ApproveBody, {}, 'digest: manca'],
  [ApproveBody, { digest: 7 }, 'digest: deve essere un testo'],
  [ApproveBody, { digest: 'x' }, 'digest: non è nella forma giusta'],
  [
    ApproveBody,
    { digest: DIGEST, with: [{ ...many, id: '!' }] },
    'with.0.id: non è nella forma giusta',
  ],
  [
    ApproveBody,
    { digest: DIGEST, with: Array(MAX_TOGETHER + 1).fill(many) },
    `with: al massimo ${MAX_TOGETHER} voci`,
  ],
  [
    ApproveBody,
    { digest: DIGEST, with: [{ ...many, collection: 'users' }] },
    'with.0.collection: può essere solo ',
  ],
  [SubmitBody, { languages: [] }, 'languages: almeno 1 voce'],
  [SubmitBody, { languages: 'it' }, 'languages: deve essere un elenco'],
  [ReturnBody, { reason: 'x'.repeat(5001) }, 'reason: al massimo 5000 caratteri'],
  [WithdrawBody, { confirm: 'sì' }, 'confirm: deve essere vero o falso'],
  [MoveBody, { organisation: 'aaaaaaaa', more: 1 }, 'la richiesta: non prevede «more»'],
  [EmptyBody, [], 'la richiesta: deve essere un gruppo di campi'],
])(
  'a body of another form is answered in one language: the place, what, what next (%#)',
  async (schema, body, what) => {
    const message = await told(schema, body);
    expect(message).toContain(`La richiesta non è nella forma giusta. ${what}`);
    expect(message).toMatch(/\. Correggi e riprova\.$/);
    expect(message).not.toMatch(/\b(?:invalid|expected|must|string|is not)\b/i);
  },
);

test('several problems are told at once', async () => {
  expect(await told(ReturnBody, { reason: 1, digest: 'x' })).toBe(
    'La richiesta non è nella forma giusta. reason: deve essere un testo; digest: non è nella forma giusta. Correggi e riprova.',
  );
});
