// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { cameWhole, parted, type Proposal, unchanged } from '../../values/proposals.ts';

/** A field that an address says something of. */
export interface ProposedField {
  readonly value: string | null | undefined;
  readonly setValue: (value: unknown) => void;
}

type Fields = ReadonlyMap<string, ProposedField>;

export interface Written {
  /** What was written last. */
  readonly told: readonly Proposal[];
  /** What a person had written otherwise, and still stands. */
  readonly kept: readonly Proposal[];
  /** It is about to be written. */
  readonly isWriting: boolean;
  /** Takes back what nobody has changed since; absent when there is nothing. */
  readonly undo?: () => void;
  /** Writes proposals over what stands there. */
  readonly write: (proposals: readonly Proposal[]) => void;
  /** The field of the address is left. */
  readonly onLeave: () => void;
}

/** Calls back once an address is there: pasted, or typed and left. What comes from another window is none. */
function useArrival(pasted: string, within: RefObject<HTMLElement | null>) {
  const before = useRef(pasted);
  const isTyped = useRef(false);
  const [arrived, setArrived] = useState<string>();
  useEffect(() => {
    const was = before.current;
    before.current = pasted;
    if (was === pasted || !within.current?.contains(document.activeElement)) return;
    isTyped.current = true;
    if (cameWhole(was, pasted)) setArrived(pasted);
  }, [pasted, within]);
  return {
    hasArrived: arrived !== undefined && arrived === pasted,
    settle: (): void => {
      isTyped.current = false;
      setArrived(undefined);
    },
    onLeave: (): void => {
      if (isTyped.current) setArrived(pasted);
    },
  };
}

/**
 * Writes what an address says into empty fields as soon as it is there.
 * @param within the field of the address
 * @param proposals `undefined` while they are not known, and when nothing is to be written
 */
export function useWritten(
  pasted: string,
  within: RefObject<HTMLElement | null>,
  fields: Fields,
  proposals: readonly Proposal[] | undefined,
): Written {
  const { hasArrived, settle, onLeave } = useArrival(pasted, within);
  const [told, setTold] = useState<readonly Proposal[]>([]);
  const [kept, setKept] = useState<readonly Proposal[]>([]);
  const write = (writing: readonly Proposal[]): void => {
    for (const { name, value } of writing) fields.get(name)?.setValue(value);
    setTold(writing);
    setKept([]);
  };
  useEffect(() => {
    if (!hasArrived || !proposals) return;
    settle();
    const { write: writing, keep } = parted(proposals, told);
    write(writing);
    setKept(keep);
  });
  const now = new Map([...fields].map(([name, { value }]) => [name, value]));
  const ours = unchanged(told, now);
  const undo = (): void => {
    for (const { name, held } of ours) fields.get(name)?.setValue(held ?? null);
    setTold([]);
  };
  return {
    told,
    kept: kept.filter(({ name, held }) => now.get(name) === held),
    isWriting: hasArrived && proposals !== undefined,
    ...(ours.length > 0 && { undo }),
    write,
    onLeave,
  };
}
