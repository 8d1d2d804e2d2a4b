// SPDX-License-Identifier: AGPL-3.0-or-later

/** Italian, English. */
export type Pair = readonly [it: string, en: string];

/** How one field is called, wherever somebody reads of it: in the form, in a requirement, in a difference. */
export interface FieldWords {
  readonly label: Pair;
  /** Under the field, where its label does not say enough. */
  readonly help?: Pair;
  /** The label with its Italian article, inside a sentence; without it the label stands in quotation marks. */
  readonly the?: string;
  /** The whole requirement when it is missing, where «Manca …» would sound odd. */
  readonly missing?: Pair;
  /** One entry of a list, as in «Aggiungi Relatore». */
  readonly entry?: Pair;
  /** Of a box: what it means that it was ticked, and that it is not any more. */
  readonly turned?: { readonly on: Pair; readonly off: Pair };
  /** Of a box: what stands in a review instead of «sì» and «no». */
  readonly shown?: { readonly on: Pair; readonly off: Pair };
  /** In a review its words stand without its name: they, and their place, say what they are. */
  readonly bare?: true;
  /** The values of a closed list. */
  readonly options?: Readonly<Record<string, Pair>>;
}

/** Words by the path of the field in its document, without the numbers of list entries: `speakers.role`. */
export type Words = Readonly<Record<string, FieldWords>>;
