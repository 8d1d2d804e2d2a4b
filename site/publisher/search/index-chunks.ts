// SPDX-License-Identifier: AGPL-3.0-or-later
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Contents } from '../../release/contents.ts';
import type { Row } from '../../release/table.ts';
import type { IndexChunk } from '../../src/search/state.ts';

const unpack = promisify(gunzip);

/** What Pagefind writes before the data of each of its files. */
const SIGNATURE = 'pagefind_dcd';

/** The kinds of CBOR values (RFC 8949, 3.1) that the lists of pages and chunks are made of. */
const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value after the other from CBOR. */
function readerOf(bytes: Buffer): () => unknown {
  let at = 0;
  const number = (info: number): number => {
    if (info < 24) return info;
    if (info > 26) throw new Error(`Pagefind's list of words has a length of a kind unknown here.`);
    const size = 2 ** (info - 24);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const read = (): unknown => {
    const head = bytes.readUInt8(at);
    at += 1;
    const kind = head >> 5;
    const value = number(head & 31);
    if (kind === UNSIGNED) return value;
    if (kind === ARRAY) return Array.from({ length: value }, read);
    if (kind !== TEXT) throw new Error(`Pagefind's list of words has a value of kind ${kind}.`);
    at += value;
    return bytes.toString('utf8', at - value, at);
  };
  return read;
}

/** The chunks of the words of an index, from its `.pf_meta`: version, pages, chunks and what is not needed here. */
async function chunksIn(body: Buffer): Promise<IndexChunk[]> {
  const read = await valuesIn(body);
  const [, , chunks] = [read(), read(), read()];
  if (!Array.isArray(chunks)) throw new Error(`Pagefind's list of words has no chunks.`);
  return chunks.map(([, last, hash]: readonly unknown[]) => [String(last), String(hash)]);
}

/** The values of one of Pagefind's files, which are gzipped or not, without its signature. */
async function valuesIn(body: Buffer): Promise<() => unknown> {
  const isPacked = !body.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE));
  return readerOf((isPacked ? await unpack(body) : body).subarray(SIGNATURE.length + 1));
}

/** Addresses of the files of an index that say which pages have which rank (`src/search/ranks.ts`), one a language at most. */
export async function rankFilesOf(
  rows: Readonly<Record<string, Row>>,
  contents: Contents,
): Promise<string[]> {
  const files: string[] = [];
  for (const [address, [hash]] of Object.entries(rows)) {
    if (!address.endsWith('.pf_filter')) continue;
    const read = await valuesIn(await contents.read(hash));
    if (read() === 'rank') files.push(address);
  }
  return files;
}

/** The chunks of words of an index in each of its languages: a search page asks for the one that it will need. */
export async function chunksOf(
  rows: Readonly<Record<string, Row>>,
  contents: Contents,
): Promise<Record<string, IndexChunk[]>> {
  const chunks: Record<string, IndexChunk[]> = {};
  for (const [address, [hash]] of Object.entries(rows)) {
    const [, language] = /\/pagefind\.([a-z-]+)_[^/]+\.pf_meta$/.exec(address) ?? [];
    if (language) chunks[language] = await chunksIn(await contents.read(hash));
  }
  return chunks;
}

/** The words of an index that have an answer of their own, in the order of its files, by language. */
export async function answeredWords(
  rows: Readonly<Record<string, Row>>,
  contents: Contents,
): Promise<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const [address, [hash]] of Object.entries(rows)) {
    const [, language] = /\/answers\/([a-z]+)\.json$/.exec(address) ?? [];
    if (language) words[language] = String(JSON.parse(String(await contents.read(hash))));
  }
  return words;
}
