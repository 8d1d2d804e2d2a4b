// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { LOCALES } from '../locales.ts';
import { Picture } from './picture.ts';
import { LINKABLE_TYPES } from './types.ts';
import { check, Line, LinkUrl, reference } from './values.ts';

/**
 * Rich text: a closed list of nodes. What is not here does not exist: it is refused when written and cannot be
 * rendered (abuse case C02).
 */

/** A run of text with its marks. */
export const Text = z.strictObject({
  type: z.literal('text'),
  /** Without control characters; spaces at the ends belong to the sentence. */
  text: z
    .string()
    .min(1)
    .max(20_000)
    .regex(/^[^\p{Cc}]+$/u, 'must not contain control characters'),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  /** Language of these words when it is not the page's. Source: WCAG 2.2, 3.1.2. */
  language: z.enum(Object.keys(LOCALES) as (keyof typeof LOCALES)[]).optional(),
});

/** A line break inside a paragraph (an address, a verse). */
export const Break = z.strictObject({ type: z.literal('break') });

/** A link: to an address, or to a document of the portal, whose address the site knows. */
export const Link = z.strictObject({
  type: z.literal('link'),
  to: z.union([z.strictObject({ url: LinkUrl }), reference(...LINKABLE_TYPES)]),
  children: z.array(Text).min(1),
});

export const Inline = z.discriminatedUnion('type', [Text, Break, Link]);

const inlines = z.array(Inline).min(1);

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), children: inlines });

/** The page's title is the only heading 1. */
export const Heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  children: inlines,
});

/** An item of a list; it may carry lists inside it, to any depth. */
const Item = z.strictObject({
  children: inlines,
  get list() {
    return List.optional();
  },
  /** Lists that follow the one inside the item and do not continue it: numbers, then bullets. */
  get otherLists() {
    return z.array(List).min(1).optional();
  },
});

export const List = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  /** Number of the first item of an ordered list; absent: 1. */
  start: z.int().min(0).max(9999).optional(),
  items: z.array(Item).min(1),
});

export type List = z.infer<typeof List>;

/** The lists inside an item, in their order. */
export const listsIn = ({ list, otherLists = [] }: List['items'][number]): List[] =>
  list ? [list, ...otherLists] : otherLists;

export const Quote = z.strictObject({
  type: z.literal('quote'),
  children: inlines,
  /** Who said it, or where it is written. */
  source: Line.optional(),
});

export const Image = z.strictObject({
  type: z.literal('image'),
  picture: Picture,
  caption: Line.optional(),
});

/** A table with one header row; the caption says what it shows. */
export const Table = z
  .strictObject({
    type: z.literal('table'),
    caption: Line.optional(),
    header: z.array(z.array(Inline)).min(1).max(12),
    rows: z
      .array(z.array(z.array(Inline)).min(1).max(12))
      .min(1)
      .max(200),
  })
  .refine(
    (table) => table.rows.every((row) => row.length === table.header.length),
    check('uneven-rows', 'every row must have as many cells as the header', ['rows']),
  );

/** A word and what it means. */
export const Definition = z.strictObject({
  type: z.literal('definition'),
  term: Line,
  children: inlines,
});

const simpleBlock = z.discriminatedUnion('type', [Paragraph, List]);

/** A box beside the course of the text. */
export const Callout = z.strictObject({
  type: z.literal('callout'),
  /** `note` more to know, `tip` a good idea, `warning` what can go wrong, `danger` what does harm. */
  tone: z.enum(['note', 'tip', 'warning', 'danger']),
  title: Line.optional(),
  children: z.array(simpleBlock).min(1),
});

/** Numbered things to do, in order. */
export const Steps = z.strictObject({
  type: z.literal('steps'),
  items: z
    .array(z.strictObject({ title: Line, children: z.array(simpleBlock) }))
    .min(1)
    .max(30),
});

export const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  List,
  Quote,
  Callout,
  Image,
  Table,
  Steps,
  Definition,
]);

export const RichText = z.array(Block).max(1000);

export type Text = z.infer<typeof Text>;
export type Link = z.infer<typeof Link>;
export type Inline = z.infer<typeof Inline>;
export type Block = z.infer<typeof Block>;
export type RichText = z.infer<typeof RichText>;
