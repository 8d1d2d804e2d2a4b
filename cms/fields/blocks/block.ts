// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block as FormBlock } from 'payload';
import type { Presenting } from '../codec/presenting.ts';
import { labelAt, said, wordsAt } from '../../i18n/words/index.ts';
import {
  type AnyCodecs,
  type Codecs,
  fieldsOf,
  type Held,
  presentRow,
  type Storing,
  storeRow,
} from '../codec/codec.ts';
import type { OwnBlock } from '../rich-text/store.ts';

/** A block inside a text, both ways. */
export interface BlockCodec {
  readonly name: OwnBlock['type'];
  readonly form: () => FormBlock;
  readonly present: (fields: Held, at: Presenting) => object;
  readonly store: (node: OwnBlock, at: Storing) => Held;
}

/** The form of a block: its fields are never written in each language, for the text around it is. */
export const formOf = (name: OwnBlock['type'], codecs: AnyCodecs): FormBlock => ({
  slug: name,
  labels: {
    singular: labelAt('block', name),
    plural: said(wordsAt('block', name)?.entry ?? ['', '']),
  },
  admin: { disableBlockName: true },
  fields: fieldsOf(codecs, { vocabulary: 'block', path: name }, () => false),
});

type NodeOf<N extends OwnBlock['type']> = Extract<OwnBlock, { type: N }>;

/** A block whose fields are those of its node. */
export function blockOf<N extends OwnBlock['type']>(
  name: N,
  codecs: Codecs<Omit<NodeOf<N>, 'type'>>,
): BlockCodec {
  const any = codecs as AnyCodecs;
  return {
    name,
    form: () => formOf(name, any),
    present: (fields, at) => ({ type: name, ...presentRow(any, fields, () => at) }),
    store: (node, at) => storeRow(any, node as unknown as Held, at),
  };
}
