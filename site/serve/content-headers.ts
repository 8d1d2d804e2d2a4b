// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCompressible } from '../release/contents.ts';
import { headersFor } from '../release/headers.ts';
import type { Row } from '../release/table.ts';
import type { Form } from './held-contents.ts';

/** Names and values in turn, as `writeHead` takes them without making a copy. */
export type Headers = readonly string[];

/** The headers of the answers with one form of a content. */
export interface ContentHeaders {
  readonly tag: string;
  /** Of an answer with all of it; parts can be asked for where `Accept-Ranges` says so. */
  readonly whole: Headers;
  /** Of an answer that says that the reader has it, and the first of those with a part. */
  readonly common: Headers;
}

/** A compressed form may be replaced by a smaller one of the same text: its tag is a weak one. */
const tagOf = (hash: string, { coding }: Form): string =>
  coding === 'identity' ? `"${hash}"` : `W/"${hash}-${coding}"`;

function headersOf([hash, status, type]: Row, form: Form, cache: string): ContentHeaders {
  const tag = tagOf(hash, form);
  const common = [
    ...Object.entries(headersFor(type)).flat(),
    ...['Cache-Control', cache, 'ETag', tag],
    ...(isCompressible(type) ? ['Vary', 'Accept-Encoding'] : []),
  ];
  const whole = [
    ...common,
    ...['Content-Type', type, 'Content-Length', String(form.bytes)],
    ...(form.coding === 'identity' ? [] : ['Content-Encoding', form.coding]),
    ...(hasParts(status, form) ? ['Accept-Ranges', 'bytes'] : []),
  ];
  return { tag, whole, common };
}

/** Can parts of it be asked for? */
export const hasParts = (status: number, { coding }: Form): boolean =>
  status === 200 && coding === 'identity';

/** Made once for each form that is held: one content may stand at several addresses, with other types and caches. */
const made = new WeakMap<
  Form,
  { readonly row: Row; readonly cache: string; readonly headers: ContentHeaders }
>();

export function contentHeaders(row: Row, form: Form, cache: string): ContentHeaders {
  const known = made.get(form);
  if (known?.row === row && known.cache === cache) return known.headers;
  const headers = headersOf(row, form, cache);
  made.set(form, { row, cache, headers });
  return headers;
}
