// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { sha256 } from '@portico/shared/canonical';
import { contentType } from './content-types.ts';
import { type Contents, isCompressible } from './contents.ts';
import type { Row } from './table.ts';

/** Which files of a folder are taken, and where they stand on the site. */
export interface Taking {
  readonly prefix: string;
  /** Is told the path within the folder, with a slash before it. */
  readonly wants: (file: string) => boolean;
  /** Which of them are gzipped and taken as they are within: served with brotli they are smaller. */
  readonly unpacks?: (file: string) => boolean;
}

const unpack = promisify(gunzip);

/** Takes the files of the code. They are made once a version, so they go out in their smallest form from the start. */
export async function takeCode(dist: string, contents: Contents): Promise<Record<string, Row>> {
  const rows = await takeFolder(
    path.join(dist, 'client'),
    { prefix: '/', wants: () => true },
    contents,
  );
  for (const [hash, , type] of Object.values(rows)) {
    if (isCompressible(type)) await contents.compressSmallest(hash);
  }
  return rows;
}

/**
 * Puts a folder of files into the store. @returns their rows, by address.
 * @param onTaken told of each content before it is put
 */
export async function takeFolder(
  folder: string,
  { prefix, wants, unpacks }: Taking,
  contents: Contents,
  onTaken: (hash: string) => void = () => {},
): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of found.filter((entry) => entry.isFile())) {
    const absolute = path.join(file.parentPath, file.name);
    const relative = path.relative(folder, absolute).split(path.sep).join('/');
    if (!wants(`/${relative}`)) continue;
    const packed = await readFile(absolute);
    const body = unpacks?.(`/${relative}`) ? await unpack(packed) : packed;
    const type = contentType(file.name);
    const hash = sha256(body);
    onTaken(hash);
    await contents.put(body, hash);
    if (isCompressible(type)) await contents.compress(hash, body);
    rows[`${prefix}${relative}`] = [hash, 200, type, body.length];
  }
  return rows;
}
