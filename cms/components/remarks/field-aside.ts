// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { createContext, type ReactNode, useContext } from 'react';

/** A field of the shown text. */
export interface ShownField {
  /** `<language>:<field>`; without a language for what all share. */
  readonly key: string;
  readonly label: string;
}

/** What stands beside the name of each field of a shown text. */
const FieldAside = createContext<(field: ShownField) => ReactNode>(() => null);

export const FieldAsideProvider = FieldAside.Provider;

export const useFieldAside = () => useContext(FieldAside);
