// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, sha256 } from '../canonical.ts';
import { genesisHash, revisionHash } from '../contract/manifest.ts';

describe('the digest of a document', () => {
  it('is the SHA-256 of its canonical JSON text (RFC 8785)', () => {
    expect(canonicalJson({ b: [1, 2.5, 1e21], a: 'è\n"' })).toBe(
      '{"a":"è\\n\\"","b":[1,2.5,1e+21]}',
    );
    // `printf '{}' | sha256sum`
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('does not depend on the order of keys, and does on the order of lists', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });

  it('takes an absent field and an undefined one for the same', () => {
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
  });

  it('is of JSON values only', () => {
    expect(() => canonicalJson(undefined)).toThrow();
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow();
  });
});

describe('the hash of a revision', () => {
  const lineage = '6f0d7d0e-4a35-4a6f-9d0a-111111111111';
  const first = { id: 'aaaaaaaa', digest: sha256('a') };
  const second = { id: 'bbbbbbbb', digest: null };

  it('does not depend on the order in which changes are named', () => {
    const start = genesisHash(lineage);
    expect(revisionHash(start, 1, [first, second])).toBe(revisionHash(start, 1, [second, first]));
  });

  it('changes with predecessor, number and every change', () => {
    const start = genesisHash(lineage);
    const hashes = [
      revisionHash(start, 1, [first]),
      revisionHash(start, 2, [first]),
      revisionHash(start, 1, [{ ...first, digest: null }]),
      revisionHash(start, 1, [first, second]),
      revisionHash(genesisHash('6f0d7d0e-4a35-4a6f-9d0a-222222222222'), 1, [first]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('leaves the caller’s list as it was', () => {
    const changes = [second, first];
    revisionHash(genesisHash(lineage), 1, changes);
    expect(changes).toEqual([second, first]);
  });
});
