// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Alert } from './alert.ts';
import { Article } from './article.ts';
import { Course } from './course.ts';
import { Edition } from './edition.ts';
import { Event } from './event.ts';
import { Home, withoutNotice } from './home.ts';
import { Kit } from './kit.ts';
import { Lesson } from './lesson.ts';
import { Organisation } from './organisation.ts';
import { Page } from './page.ts';
import { LearningPath } from './path.ts';
import { Pillar } from './pillar.ts';
import { PressItem } from './press.ts';
import { Project } from './project.ts';
import { Quiz } from './quiz.ts';
import { Report } from './report.ts';
import { Settings } from './settings.ts';
import { Term } from './term.ts';
import { Topic } from './topic.ts';
import { DOCUMENT_TYPES, type DocumentType } from './types.ts';
import type { Reference } from './values.ts';
import { Venue } from './venue.ts';

/** The schema of each type. */
export const SCHEMAS = {
  settings: Settings,
  home: Home,
  topic: Topic,
  organisation: Organisation,
  venue: Venue,
  edition: Edition,
  event: Event,
  article: Article,
  alert: Alert,
  page: Page,
  term: Term,
  quiz: Quiz,
  lesson: Lesson,
  kit: Kit,
  course: Course,
  path: LearningPath,
  project: Project,
  press: PressItem,
  pillar: Pillar,
  report: Report,
} as const satisfies Record<DocumentType, z.ZodType>;

/** The document of one type. */
export type DocumentOf<T extends DocumentType> = z.infer<(typeof SCHEMAS)[T]>;

/** The content of a document in one language. */
export type ContentOf<T extends DocumentType> = DocumentOf<T>['locales']['it'];

/** The fields of a type that editors fill in: those that are the same in every language, and those of each. */
export type FieldsOf<T extends DocumentType> = Omit<
  DocumentOf<T>,
  'contract' | 'type' | 'id' | 'changes' | 'locales'
> &
  ContentOf<T>;

/** The schemas of the fields of a type: of those that are the same in every language, and of those of each. */
export function fieldSchemas(type: DocumentType): {
  readonly shared: z.core.$ZodShape;
  readonly content: z.core.$ZodShape;
} {
  const {
    contract: _contract,
    type: _type,
    id: _id,
    changes: _changes,
    locales,
    ...shared
  } = SCHEMAS[type].shape;
  return { shared, content: locales.shape.it.shape };
}

type Schemas = (typeof SCHEMAS)[DocumentType];

/** A published document: what the CMS presents and the site renders. */
export const PublishedDocument = z.preprocess(
  withoutNotice,
  z.discriminatedUnion(
    'type',
    Object.values(SCHEMAS) as unknown as readonly [Schemas, ...Schemas[]],
  ),
);

export type PublishedDocument = z.infer<typeof PublishedDocument>;

const isReference = (value: object): value is Reference =>
  'type' in value &&
  'id' in value &&
  !('contract' in value) &&
  (DOCUMENT_TYPES as readonly unknown[]).includes(value.type);

/** Every document that a document refers to, each once, in the order in which it names them. */
export function referencesIn(document: PublishedDocument): Reference[] {
  const found = new Map<string, Reference>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isReference(value)) found.set(`${value.type}/${value.id}`, value);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(document);
  return [...found.values()];
}
