// SPDX-License-Identifier: AGPL-3.0-or-later

/** The formats of the bytes that a document may name, by the ending of their address: `Content-Type` of each. */
export const BLOB_TYPES = {
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
} as const;

export type BlobFormat = keyof typeof BLOB_TYPES;

export const BLOB_FORMATS = Object.keys(BLOB_TYPES) as readonly BlobFormat[];

/** Bytes that a document names by their content: one size of a picture, or a file. */
export interface Blob {
  /** Content hash. */
  readonly sha256: string;
  readonly format: BlobFormat;
}

const formatOf = (blob: object): BlobFormat =>
  // A size of a picture is always WebP, and says nothing of it.
  BLOB_FORMATS.find((format) => 'format' in blob && blob.format === format) ?? 'webp';

/** The bytes that a document, or a part of one, names: pictures and files, each once. */
export function blobsIn(document: object): Blob[] {
  const found = new Map<string, Blob>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sha256' in value && typeof value.sha256 === 'string') {
      const { sha256 } = value;
      found.set(sha256, { sha256, format: formatOf(value) });
    } else for (const part of Object.values(value)) visit(part);
  };
  visit(document);
  return [...found.values()];
}
