// SPDX-License-Identifier: AGPL-3.0-or-later
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { TestCms } from '../harness.ts';

interface Size {
  readonly width?: number;
  readonly height?: number;
  readonly background?: string;
}

/** A plain picture. */
export function picture({ width = 1200, height = 800, background = '#2266aa' }: Size = {}) {
  return sharp({ create: { width, height, channels: 3, background } });
}

export const jpeg = (size?: Size): Promise<Buffer> => picture(size).jpeg().toBuffer();
export const png = (size?: Size): Promise<Buffer> => picture(size).png().toBuffer();

/** A photograph that says where, when and with what it was taken. */
export function photograph(): Promise<Buffer> {
  return picture()
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telefono', Model: 'Modello segreto', Copyright: 'Persona' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 27/1 51/1', GPSLongitudeRef: 'E' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>')
    .toBuffer();
}

export interface Upload {
  readonly name?: string;
  readonly type?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** `Content-Length`, as a browser gives it. */
  readonly length?: string;
}

/** Uploads as the admin does: a form with `file` and `_payload`. */
export function upload(
  cms: TestCms,
  cookie: string,
  bytes: Uint8Array,
  { name = 'foto.jpg', type = 'image/jpeg', data = {}, length }: Upload = {},
): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name, { type }));
  form.set('_payload', JSON.stringify(data));
  const headers = { Cookie: cookie, ...(length !== undefined && { 'Content-Length': length }) };
  return cms.fetch('/api/media', { method: 'POST', headers, body: form });
}

export interface UploadedMedia {
  readonly id: string;
  readonly filename: string;
  readonly url: string;
  readonly width: number;
  readonly renditions: readonly { sha256: string; width: number; height: number; bytes: number }[];
}

export async function uploaded(answer: Response): Promise<UploadedMedia> {
  const body = (await answer.json()) as { doc: UploadedMedia };
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(body)}`);
  return body.doc;
}

/** A PNG of a few bytes whose header promises so many pixels. */
export async function promisedPng(width: number, height: number): Promise<Buffer> {
  const bytes = await png({ width: 1, height: 1 });
  // Signature 8, length 4, then `IHDR` and its 13 bytes, then their checksum.
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
