// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENTS_ANSWER_BYTES } from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { canonicalJson } from '@portico/shared/canonical';
import { type PublishedDocument, referencesIn } from '@portico/shared/contract/document';
import { published } from '../records/rows.ts';

/** Canonical texts by digest; what is not published (any more) is absent. */
export async function readDocuments(
  payload: Payload,
  digests: readonly string[],
): Promise<Record<string, string>> {
  const rows = await published.find(
    { payload },
    {
      where: { and: [{ digest: { in: [...digests] } }, { withdrawn: { equals: false } }] },
      select: { digest: true, canonical: true },
    },
  );
  return Object.fromEntries(rows.map((row) => [row.digest, row.canonical]));
}

/** Texts read at once: no more of an answer is in memory, even if the caller reads it slowly. */
const STEP = 20;

/** Texts one after the other, in the order of their digests. */
async function* textsOf(
  payload: Payload,
  digests: readonly string[],
): AsyncGenerator<{ readonly index: number; readonly digest: string; readonly text: string }> {
  for (let at = 0; at < digests.length; at += STEP) {
    const step = digests.slice(at, at + STEP);
    const texts = await readDocuments(payload, step);
    for (const [offset, digest] of step.entries()) {
      const text = texts[digest];
      if (text !== undefined) yield { index: at + offset, digest, text };
    }
  }
}

/**
 * The answer with many texts (`DocumentsAnswer`), in pieces: each is read from the database after the caller has taken
 * the one before.
 * @param maxBytes of texts, after which the other digests are listed in `notGiven`
 */
export async function* documentsJson(
  payload: Payload,
  asked: readonly string[],
  maxBytes: number = DOCUMENTS_ANSWER_BYTES,
): AsyncGenerator<string> {
  const digests = [...new Set(asked)];
  let bytes = 0;
  let rest: readonly string[] = [];
  yield '{"documents":{';
  for await (const { index, digest, text } of textsOf(payload, digests)) {
    yield `${bytes === 0 ? '' : ','}"${digest}":${JSON.stringify(text)}`;
    bytes += Buffer.byteLength(text);
    if (bytes < maxBytes) continue;
    rest = digests.slice(index + 1);
    break;
  }
  yield rest.length > 0 ? `},"notGiven":${JSON.stringify(rest)}}` : '}}';
}

/**
 * A published document together with the documents that it refers to, which saves a reader more requests.
 * @param text canonical text of a published document
 * @returns canonical JSON `{ document, references }`: `references` has the documents of today by `<type>/<id>`, one
 *   step deep; what is not online (any more) is absent
 */
export async function expanded(payload: Payload, text: string): Promise<string> {
  // Stored texts were checked against the contract when they were frozen.
  const document = JSON.parse(text) as PublishedDocument;
  const ids = referencesIn(document).map(({ id }) => id);
  const rows = await published.find(
    { payload },
    {
      where: { and: [{ id: { in: ids } }, { withdrawn: { equals: false } }] },
      select: { type: true, canonical: true },
    },
  );
  const references = Object.fromEntries(
    rows.map(({ type, id, canonical }) => [`${type}/${id}`, JSON.parse(canonical) as unknown]),
  );
  return canonicalJson({ document, references });
}
