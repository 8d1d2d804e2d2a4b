// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldSchemas, type PublishedDocument } from '@portico/shared/contract/document';
import type { Question } from '@portico/shared/contract/quiz';
import type { DocumentType } from '@portico/shared/contract/types';
import { type LocaleCode, LOCALES } from '@portico/shared/locales';
import { deskMessages } from '../../i18n/desk.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt } from '../../i18n/words/index.ts';
import { lineIn, type Reading } from './lines.ts';
import type { Node } from './nodes.ts';
import { wholeToken } from './tokens.ts';
import { isRichText, valueNode } from './values.ts';

/** One field of a document, as it can be compared. */
export interface Entry {
  /** Language and name, the same before and after. */
  readonly key: string;
  /** Language version; `undefined` for what is the same in all. */
  readonly locale: string | undefined;
  readonly label: string;
  readonly node: Node;
  /** The value in JSON: where it differs and no line does, the comparison says so. */
  readonly json: string;
  /** A text, whose lines need no names. */
  readonly rich?: boolean;
  /** Shown only where it changed. */
  readonly quiet?: true;
}

/** Order of the page, for the fields that have one; the others follow as in the contract. */
const ORDER = [
  'title',
  'name',
  'portalName',
  'claim',
  'summary',
  'picture',
  'inBrief',
  'body',
  'doNow',
  'slug',
];

const rank = (name: string): number => {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
};

type Shape = ReturnType<typeof fieldSchemas>['content'];

function fieldsOf(
  { type }: Pick<PublishedDocument, 'type'>,
  shape: Shape,
  content: Readonly<Record<string, unknown>>,
  locale: string | undefined,
  reading: Reading,
): Entry[] {
  const around = { form: [], depth: 0 };
  return Object.entries(shape)
    .sort(([a], [b]) => rank(a) - rank(b))
    .filter(([name]) => content[name] !== undefined)
    .map(([name, schema]) => ({
      key: `${locale ?? ''}:${name}`,
      locale,
      label: spoken(labelAt(type, name), reading.language),
      node: valueNode(schema, asRead(type, name, content[name]), {
        type,
        path: name,
        around,
        reading,
      }),
      json: JSON.stringify(content[name]),
      rich: isRichText(schema),
    }));
}

/** What is told of a field. Of things to put in order all are right: it is not said of each. */
function asRead(type: DocumentType, name: string, value: unknown): unknown {
  if (type !== 'quiz' || name !== 'questions' || !Array.isArray(value)) return value;
  return value.map((question: Question) =>
    question.kind === 'order'
      ? { ...question, answers: question.answers.map(({ right: _right, ...rest }) => rest) }
      : question,
  );
}

/** The languages of a document, Italian first. */
export const localesOf = ({ locales }: PublishedDocument): LocaleCode[] =>
  (Object.keys(LOCALES) as LocaleCode[]).filter((code) => locales[code] !== undefined);

/** A document as labelled lines: its languages first, then what all of them share. */
export function entriesOf(document: PublishedDocument | null, reading: Reading): Entry[] {
  if (!document) return [];
  const { shared, content } = fieldSchemas(document.type);
  const { internal } = deskMessages(reading.language);
  const around = { form: [], depth: 0 };
  return [
    ...localesOf(document).flatMap((locale) =>
      fieldsOf(document, content, { ...document.locales[locale] }, locale, reading),
    ),
    ...fieldsOf(document, shared, { ...document }, undefined, reading),
    {
      key: ':contract',
      locale: undefined,
      label: internal.contract,
      node: { lines: [lineIn(around, 'text', undefined, wholeToken(String(document.contract)))] },
      json: JSON.stringify(document.contract),
      quiet: true,
    },
  ];
}
