// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  type FeatureProviderServer,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  TextStateFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { LOCALES } from '@portico/shared/locales';
import type { Block } from 'payload';
import { KeyboardFeature } from './keyboard/feature.ts';
import { linkFields } from './links.ts';
import { CleanPasteFeature } from './paste/feature.ts';

// biome-ignore lint/suspicious/noExplicitAny: Payload types a list of features of different properties so.
type Features = FeatureProviderServer<any, any, any>[];

/** Words in another language: stored as a state of the text, shown underlined with dots. */
const languages = TextStateFeature({
  state: {
    language: Object.fromEntries(
      Object.entries(LOCALES).map(([code, { name }]) => [
        code,
        { label: name, css: { 'text-decoration': 'underline dotted' } },
      ]),
    ),
  },
});

/** The editor features of one line of text. */
const inline = (): Features => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  languages,
  LinkFeature({
    enabledCollections: ['catalogue'],
    fields: ({ defaultFields }) => linkFields(defaultFields),
  }),
  InlineToolbarFeature(),
  CleanPasteFeature(),
];

const lists = (): Features => [UnorderedListFeature(), OrderedListFeature()];

/** Lines of text: the meaning of a word, a quotation. */
export const inlineEditor = () => lexicalEditor({ features: inline() });

/** Paragraphs and lists: the inside of a callout or a step. */
export const simpleEditor = () => lexicalEditor({ features: [...inline(), ...lists()] });

/** One table. */
export const tableEditor = () =>
  lexicalEditor({ features: [...inline(), EXPERIMENTAL_TableFeature()] });

/** The whole text of a page: exactly the closed list of the contract, nothing that it could not say. */
export const pageEditor = (blocks: Block[]) =>
  lexicalEditor({
    features: [
      ...inline(),
      ...lists(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BlocksFeature({ blocks }),
      KeyboardFeature(),
      FixedToolbarFeature(),
    ],
  });
