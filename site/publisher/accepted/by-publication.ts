// SPDX-License-Identifier: AGPL-3.0-or-later

interface Published {
  readonly id: string;
  readonly firstPublished: string;
}

const order = (a: Published, b: Published): number =>
  Date.parse(a.firstPublished) - Date.parse(b.firstPublished) || (a.id < b.id ? -1 : 1);

/** Documents by id, in order of first publication, then id; sorted only when they are not. */
export function byPublication<D extends Published>(documents: Map<string, D>): Map<string, D> {
  let last: D | undefined;
  for (const document of documents.values()) {
    if (last && order(last, document) > 0) {
      return new Map([...documents.values()].sort(order).map((sorted) => [sorted.id, sorted]));
    }
    last = document;
  }
  return documents;
}

/** Puts a value under an id, or takes away what stands there. */
export function put<V>(map: Map<string, V>, id: string, value: V | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}
