// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  MAX_FILE_ARRIVAL_MS,
  MAX_FILE_BYTES,
  MAX_TABLE_BYTES,
  MAX_UPLOAD_BYTES,
  MIB,
} from '../../media/limits.ts';
import { readBody } from '../../http/body.ts';
import { parseJsonObject } from '../../http/json.ts';
import type { JsonObject } from '../../values/json.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Route } from '../routes/routes.ts';

/** Bytes of a document or a command; an article of 100,000 characters in two languages has 600 kB. */
const MAX_BYTES = 1024 * 1024;
/** Bytes of names, boundaries and fields around a file. */
const FORM_OVERHEAD = 64 * 1024;

/** Bytes of the file that a form may have. */
const FILE_BYTES: Partial<Readonly<Record<Route['carries'], number>>> = {
  picture: MAX_UPLOAD_BYTES,
  file: MAX_FILE_BYTES,
  table: MAX_TABLE_BYTES,
};

export interface Content {
  readonly data: JsonObject;
  readonly file?: File;
}

/** Reads a body as its route allows; refuses other content types and larger bodies before it parses them. */
export async function readContent(request: Request, route: Route): Promise<Content> {
  if (route.carries === 'nothing') return { data: {} };
  const fileBytes = FILE_BYTES[route.carries];
  const body = await (fileBytes === undefined
    ? readBody(request, MAX_BYTES)
    : readUpload(request, fileBytes, route));
  if (body.length === 0) return { data: {} };
  const type = request.headers.get('Content-Type') ?? '';
  if (/^application\/json(?:\s*;|$)/i.test(type)) {
    const text = await readable(() => new TextDecoder('utf-8', { fatal: true }).decode(body));
    return { data: parseJsonObject(text) };
  }
  if (/^multipart\/form-data\s*;/i.test(type)) return readForm(body, type, fileBytes !== undefined);
  throw new Refusal('content-type', GATE_MESSAGES.contentType);
}

/** A form with a file; who sends more is told in the words of the file. */
async function readUpload(request: Request, bytes: number, { carries }: Route): Promise<Buffer> {
  const maxMs = carries === 'file' ? MAX_FILE_ARRIVAL_MS : undefined;
  try {
    return await readBody(request, bytes + FORM_OVERHEAD, maxMs);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'too-large') throw error;
    throw new Refusal('too-large', GATE_MESSAGES.fileTooLarge(bytes / MIB));
  }
}

/** The form that the admin sends: `_payload` with the fields as JSON, and `file`. Nothing else is looked at. */
async function readForm(body: Buffer, type: string, takesFile: boolean): Promise<Content> {
  const answer = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
  const form = await readable(() => answer.formData());
  const fields = form.getAll('_payload');
  const files = form.getAll('file').filter((value) => value !== '' && value !== 'null');
  if (fields.length > 1 || typeof (fields[0] ?? '') !== 'string')
    throw new Refusal('bad-request', GATE_MESSAGES.notJson);
  const data = parseJsonObject(String(fields[0] ?? ''));
  if (files.length === 0) return { data };
  if (!takesFile) throw new Refusal('bad-request', GATE_MESSAGES.fileNotExpected);
  const [file] = files;
  if (files.length > 1 || !(file instanceof File))
    throw new Refusal('bad-request', GATE_MESSAGES.oneFile);
  return { data, file };
}

/** Refuses what cannot be read: bytes that are no UTF-8, a form without its boundaries. */
async function readable<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal('bad-request', GATE_MESSAGES.notJson);
  }
}
