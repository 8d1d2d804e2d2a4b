// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { StoredFile } from '@portico/shared/contract/file';
import type { Picture } from '@portico/shared/contract/picture';
import type { Field } from 'payload';
import type { Vocabulary } from '../../i18n/words/index.ts';
import { component } from '../../values/import-map.ts';
import type { Presenting } from './presenting.ts';

/** A row of a form, or a part of one, as the database holds it. */
export type Held = Readonly<Record<string, unknown>>;

/** Where a field stands in a form. */
export interface Place {
  /** Its name in the contract, and in the form unless the codec gives it another. */
  readonly name: string;
  /** Whose words it is called by, and where they stand. */
  readonly vocabulary: Vocabulary;
  readonly path: string;
  /** Written in each language; never inside a list that is itself written in each. */
  readonly localized: boolean;
}

/** Input of `store` besides the value. */
export interface Storing {
  /** Names the place: rows and blocks at the same place get the same id, so that an import can be repeated. */
  readonly path: string;
  /** Inside a text rows bring their own id: no database gives them one. */
  readonly insideText?: true;
  /** Finds the media row of a picture. */
  readonly mediaId: (picture: Picture) => string;
  /** Finds the row of a file. */
  readonly fileId: (file: StoredFile) => string;
}

/**
 * A field both ways: how the form shows it, how what the form holds becomes what the contract wants, and the way back.
 * @template V what the contract wants
 */
export interface Codec<V> {
  /** The field of the form; a codec may need several. */
  fields(place: Place): Field[];
  /**
   * What the contract wants, or `undefined` when nothing is there: the contract says that it is missing. What is
   * malformed passes through, and the contract says that too.
   */
  present(held: Held, name: string, at: Presenting): unknown;
  /** The value of the contract as the form holds it. */
  store(value: V | undefined, name: string, at: Storing): Held;
}

/** A codec for each field, in the order of the form. A field of the contract that is missing does not compile. */
export type Codecs<F> = { readonly [K in keyof F]-?: Codec<NonNullable<F[K]>> };

/** Codecs whose values are not looked at one by one. */
export type AnyCodecs = Readonly<Record<string, Codec<never>>>;

/** A field that the form holds under its own name. */
export function single<V>(codec: {
  readonly field: (place: Place) => Field;
  readonly present: (value: unknown, at: Presenting) => unknown;
  readonly store: (value: V | undefined, at: Storing) => unknown;
}): Codec<V> {
  return {
    fields: (place) => [codec.field(place)],
    present: (held, name, at) => codec.present(held[name], at),
    store: (value, name, at) => ({ [name]: codec.store(value, at) }),
  };
}

/** The same codec with something else in its fields: a condition, a default, a component of the desk. */
export function adjusted<V>(codec: Codec<V>, adjust: (field: Field) => Field): Codec<V> {
  return { ...codec, fields: (place) => codec.fields(place).map(adjust) };
}

/** The same codec with a field of the desk, a component below `components/`. */
export const shownBy = <V>(codec: Codec<V>, file: string, name: string): Codec<V> =>
  adjusted(
    codec,
    (field) =>
      ({
        ...field,
        admin: { ...field.admin, components: { Field: component(file, name) } },
      }) as Field,
  );

/** The same codec under another name in the form. */
export function heldAs<V>(formName: string, codec: Codec<V>): Codec<V> {
  return {
    fields: (place) => codec.fields({ ...place, name: formName }),
    present: (held, _name, at) => codec.present(held, formName, at),
    store: (value, _name, at) => codec.store(value, formName, at),
  };
}

/** The id of a block or of a row inside one: the same place gets the same one, so that an import can be repeated. */
export const idAt = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 24);

/** The fields of several codecs. @param localized which of them are written in each language */
export function fieldsOf(
  codecs: AnyCodecs,
  { vocabulary, path }: Pick<Place, 'vocabulary' | 'path'>,
  localized: (name: string) => boolean,
): Field[] {
  return Object.entries(codecs).flatMap(([name, codec]) =>
    codec.fields({
      name,
      vocabulary,
      path: path === '' ? name : `${path}.${name}`,
      localized: localized(name),
    }),
  );
}

/** Presents a row: each field that says something, by its name in the contract. */
export function presentRow(
  codecs: AnyCodecs,
  held: Held,
  atField: (name: string) => Presenting,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(codecs)
      .map(([name, codec]) => [name, codec.present(held, name, atField(name))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A value of the contract as a row holds it. */
export function storeRow(codecs: AnyCodecs, value: Held, at: Storing): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(codecs).map(([name, codec]) =>
      // Each name of the record is that of its codec: `Codecs` says so.
      codec.store(value[name] as never, name, { ...at, path: `${at.path}.${name}` }),
    ),
  );
}
