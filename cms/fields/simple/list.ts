// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { labelAt, said, wordsAt } from '../../i18n/words/index.ts';
import {
  type AnyCodecs,
  type Codec,
  type Codecs,
  fieldsOf,
  type Held,
  idAt,
  type Place,
  presentRow,
  single,
  storeRow,
} from '../codec/codec.ts';
import { component } from '../../values/import-map.ts';
import type { Presenting } from '../codec/presenting.ts';
import { named } from '../codec/named.ts';
import { text } from './text.ts';
import { filled } from '../codec/values.ts';

/** The names of the texts among fields. A row is called by the first that is filled in, a name before an address. */
const textsOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) =>
    field.type === 'text' || field.type === 'textarea' ? [field.name] : [],
  );

/** Of which lists the order says something: always, or while the field beside the list that is called so has a value. */
type Order = true | { readonly name: string; readonly is: string };

interface Heads {
  readonly mark?: string | undefined;
  readonly order?: Order | undefined;
}

/** The field of a list. Its entries are written in each language when it is, so their fields must not be once more. */
function listField(place: Place, codecs: AnyCodecs, { mark, order }: Heads): Field {
  const entry = wordsAt(place.vocabulary, place.path)?.entry;
  const singular = entry ? said(entry) : labelAt(place.vocabulary, place.path);
  const fields = fieldsOf(codecs, place, () => false);
  return {
    ...named(place, {
      // Long entries stay folded until somebody wants one; what stands in it is its head.
      initCollapsed: fields.length > 1,
      components: {
        RowLabel: {
          path: component('list/RowTitle.tsx', 'RowTitle'),
          clientProps: {
            entry: singular,
            names: textsOf(fields),
            ...(mark !== undefined && {
              mark: { name: mark, words: labelAt(place.vocabulary, `${place.path}.${mark}`) },
            }),
            ...(order !== undefined && { order }),
          },
        },
      },
    }),
    type: 'array',
    labels: { singular, plural: labelAt(place.vocabulary, place.path) },
    fields,
  };
}

const inside = (at: Presenting, part: string | number): Presenting =>
  at.insideText ? at : { ...at, field: `${at.field}.${part}` };

const rowsIn = (value: unknown): readonly Held[] => (Array.isArray(value) ? value : []);

/**
 * A list; which fields its entries have comes from the contract, where the list stands. An empty row is nobody's mistake: it is left out.
 * @param options optional: the contract has the list absent rather than empty; mark: the box whose label the head of an
 *   entry shows when it is ticked; order: the head of an entry has buttons that move it
 */
export function list<F extends object>(
  codecs: Codecs<NoInfer<F>>,
  {
    optional = false,
    mark,
    order,
  }: { readonly optional?: boolean; readonly mark?: keyof F & string; readonly order?: Order } = {},
): Codec<readonly F[]> {
  const any = codecs as AnyCodecs;
  return single<readonly F[]>({
    field: (place) => listField(place, any, { mark, order }),
    present: (value, at) => {
      const rows = rowsIn(value)
        .map((row, index) =>
          filled(presentRow(any, row, (name) => inside(inside(at, index), name))),
        )
        .filter((row) => row !== undefined);
      return optional && rows.length === 0 ? undefined : rows;
    },
    store: (value, at) =>
      (value ?? []).map((row, index) => {
        const path = `${at.path}.${index}`;
        const held = storeRow(any, row as Held, { ...at, path });
        return at.insideText ? { id: idAt(path), ...held } : held;
      }),
  });
}

/** A list of lines: one text an entry. @param options as of {@link list} */
export function lines(options: { readonly optional?: boolean } = {}): Codec<readonly string[]> {
  const rows = list<{ text: string }>({ text: text() }, options);
  return {
    fields: rows.fields,
    present: (held, name, at) =>
      (rows.present(held, name, at) as { text: string }[] | undefined)?.map((row) => row.text),
    store: (value, name, at) => {
      const held = value?.map((one) => ({ text: one }));
      return rows.store(held, name, at);
    },
  };
}

/**
 * Fields that belong together. With nothing in them the group is absent, so that it is asked for once.
 * @param keepEmpty the contract takes the empty group
 */
export function group<F extends object>(
  codecs: Codecs<NoInfer<F>>,
  { keepEmpty = false }: { readonly keepEmpty?: boolean } = {},
): Codec<F> {
  const any = codecs as AnyCodecs;
  return single<F>({
    field: (place) => ({
      ...named({ ...place, localized: false }),
      type: 'group',
      fields: fieldsOf(any, place, () => place.localized),
    }),
    present: (value, at) => {
      const row = presentRow(any, (value ?? {}) as Held, (name) => inside(at, name));
      return keepEmpty ? row : filled(row);
    },
    store: (value, at) => storeRow(any, (value ?? {}) as Held, at),
  });
}
