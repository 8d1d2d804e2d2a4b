// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentOf, type FieldsOf, fieldSchemas } from '@portico/shared/contract/document';
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import type { Reference } from '@portico/shared/contract/values';
import type { Field } from 'payload';
import { type AnyCodecs, type Codecs, fieldsOf } from '../fields/codec/codec.ts';
import { ownerField } from '../fields/simple/reference.ts';

interface Options<T extends DocumentType> {
  /** Columns of its list in the desk, besides title, state and last change. */
  readonly columns?: readonly string[];
  /** The organisation that a document of somebody else's making belongs to, where it has no field of its own. */
  readonly ownerOf?: (document: DocumentOf<T>) => Reference | undefined;
}

/** The form of one type: its fields both ways. */
export interface Form<T extends DocumentType = DocumentType> extends Options<T> {
  readonly type: T;
  /** By the name of the field in the contract, in the order of the form. */
  readonly codecs: AnyCodecs;
}

/** A form has each field of the contract: one that is forgotten does not compile. */
export const form = <T extends DocumentType>(
  type: T,
  codecs: Codecs<FieldsOf<T>>,
  options: Options<T> = {},
): Form<T> => ({ type, codecs: codecs as AnyCodecs, ...options });

/** Is a field written in each language? The contract says so. */
export const isLocalized = (type: DocumentType, name: string): boolean =>
  Object.hasOwn(fieldSchemas(type).content, name);

/** The codecs of what is the same in every language, or of what each language has. */
export const codecsOf = (
  { type, codecs }: Pick<Form, 'type' | 'codecs'>,
  localized: boolean,
): AnyCodecs =>
  Object.fromEntries(
    Object.entries(codecs).filter(([name]) => isLocalized(type, name) === localized),
  );

/** The fields that Payload shows and stores. */
export function formFields({ type, codecs }: Pick<Form, 'type' | 'codecs'>): Field[] {
  const fields = fieldsOf(codecs, { vocabulary: type, path: '' }, (name) =>
    isLocalized(type, name),
  );
  const owned = TYPES[type].owner === 'organisation' && !('organisation' in codecs);
  return owned ? [...fields, ownerField()] : fields;
}
