// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  WEBM,
} from 'mediabunny';
import { readFixtures, FIXTURES } from '../../seed/fixtures.ts';
import { filesOf } from '../../present/import/files.ts';
import type { TestCms } from '../harness.ts';

/** A PDF of the given objects, from number 1: the first is its catalogue. @param trailer what else its trailer says */
export function pdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What a PDF with one page may have besides: in its catalogue, in its page, and as objects from number 4. */
interface More {
  readonly catalogue?: string;
  readonly page?: string;
  readonly objects?: readonly string[];
}

export const onePage = ({ catalogue = '', page = '', objects = [] }: More = {}): Buffer =>
  pdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`,
    ...objects,
  ]);

/** A file of the demo, by how it ends. */
export async function demoFile(format: 'pdf' | 'webm' | 'vtt'): Promise<Buffer> {
  const files = (await readFixtures()).flatMap(filesOf).map(({ file }) => file);
  const found = files.find((file) => file.format === format);
  return readFile(path.join(FIXTURES, 'blobs', `${found?.sha256}.${format}`));
}

/** The video of the demo as MP4: the same pictures in another container. */
export async function mp4(): Promise<Buffer> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(await demoFile('webm')) });
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  await (await Conversion.init({ input, output })).execute();
  return Buffer.from(target.buffer ?? new ArrayBuffer());
}

export const vtt = (cues: string, head = 'WEBVTT'): Buffer => Buffer.from(`${head}\n\n${cues}\n`);

export interface UploadedFile {
  readonly id: string;
  readonly filename: string;
  readonly url: string;
  readonly about: string;
  readonly sha256: string;
  readonly format: string;
  readonly bytes: number;
}

/** Uploads a file as the admin does. */
export function uploadFile(
  cms: TestCms,
  cookie: string,
  bytes: Uint8Array,
  data: Readonly<Record<string, unknown>> = { title: 'Scheda per la classe' },
): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '../../x.bin', { type: 'text/html' }));
  form.set('_payload', JSON.stringify(data));
  return cms.fetch('/api/files', { method: 'POST', headers: { Cookie: cookie }, body: form });
}

export async function uploadedFile(answer: Response): Promise<UploadedFile> {
  const body = (await answer.json()) as { doc: UploadedFile };
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(body)}`);
  return body.doc;
}
