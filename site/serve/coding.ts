// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a content goes over the wire. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Best first, where a reader takes several as gladly. */
const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/** Weight of a coding in `Accept-Encoding`: 0 to 1. */
type Weights = ReadonlyMap<string, number>;

function weightsOf(header: string): Weights {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.trim().split(/\s*;\s*/);
    const said = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = Number(said ?? 1);
    if (coding !== '') weights.set(coding, Number.isFinite(weight) ? weight : 1);
  }
  return weights;
}

function order(header: string): readonly Coding[] {
  const weights = weightsOf(header);
  const others = weights.get('*');
  const weightOf = (coding: Coding): number => {
    const said = weights.get(coding) ?? others;
    // What nobody speaks of comes last; a content as it is may be sent then, a coding may not.
    return said ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  };
  return CODINGS.filter((coding) => weightOf(coding) > 0).toSorted(
    (a, b) => weightOf(b) - weightOf(a),
  );
}

/** Browsers send few different ones; whoever sends many costs no memory. */
const MAX_KNOWN = 200;
const known = new Map<string, readonly Coding[]>();

/** The codings that a reader takes, best first, by `Accept-Encoding` (RFC 9110, 12.5.3). */
export function codingsFor(header: string | undefined): readonly Coding[] {
  if (header === undefined) return ['identity'];
  const found = known.get(header);
  if (found) return found;
  const codings = order(header);
  if (known.size < MAX_KNOWN) known.set(header, codings);
  return codings;
}
