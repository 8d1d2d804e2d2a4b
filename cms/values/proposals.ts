// SPDX-License-Identifier: AGPL-3.0-or-later

/** What an address says of a field of the form. */
export interface Proposal {
  /** Of the field. */
  readonly name: string;
  /** What stands in the field now. */
  readonly held: string | null | undefined;
  /** What would stand there, as the form holds it. */
  readonly value: string;
  /** The same, as a person is told of it. */
  readonly says: string;
}

/** A key writes one sign: more were pasted, dropped, or filled in. */
export const cameWhole = (before: string, now: string): boolean =>
  Math.abs(now.length - before.length) > 1;

const isOurs = ({ name, held }: Proposal, written: readonly Proposal[]): boolean =>
  written.some((one) => one.name === name && one.value === held);

/**
 * Parts what an address says: into empty fields, and over what another address wrote, it is written without asking; what a
 * person wrote is kept until they choose otherwise.
 * @param written what was written last
 */
export function parted(
  proposals: readonly Proposal[],
  written: readonly Proposal[],
): { readonly write: readonly Proposal[]; readonly keep: readonly Proposal[] } {
  const other = proposals.filter(({ held, value }) => held !== value);
  const isFree = (one: Proposal): boolean => !one.held || isOurs(one, written);
  return { write: other.filter(isFree), keep: other.filter((one) => !isFree(one)) };
}

/** What was written, and nobody has changed since. @param now what stands in the fields */
export const unchanged = (
  written: readonly Proposal[],
  now: ReadonlyMap<string, unknown>,
): readonly Proposal[] => written.filter(({ name, value }) => now.get(name) === value);
