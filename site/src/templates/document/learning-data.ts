// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Level } from '@portico/shared/levels';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { isFree, type Syllabus } from '../../queries/courses.ts';
import type { LocalizedView } from '../../queries/document.ts';
import { frame } from '../../queries/frame.ts';
import type { LessonPlace } from '../../queries/lessons.ts';
import { licenceId } from '../../queries/licence.ts';
import type { Step } from '../../queries/paths.ts';
import type { Ask } from '../../queries/query.ts';
import { organisationsData } from './organisation-data.ts';
import { ownImage } from './own-image.ts';

/** ISO 8601, as schema.org wants a length of time. */
const duration = (minutes: number): string => `PT${minutes}M`;

/** Words of the European qualifications for machines; the page says Base, Intermedio, Avanzato. */
const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  base: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

const common = (ask: Ask, locale: ActiveLocale) => ({
  '@context': 'https://schema.org',
  inLanguage: locale,
  isAccessibleForFree: true,
  license: licenceId(ask(frame, { locale }).licence),
});

/** What quizzes, kits and paths say in the same way. */
function resourceData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'quiz' | 'kit' | 'path'>,
  minutes: number,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { type, document } = entry;
  const [author] = organisationsData(ask, [document.organisation], locale, origin);
  return {
    ...common(ask, locale),
    '@type': 'LearningResource',
    name: content.title,
    description: content.summary,
    url: origin + documentPath(type, content.slug, locale),
    timeRequired: duration(minutes),
    datePublished: firstPublished,
    dateModified: modified,
    ...(author && { author }),
  };
}

/** schema.org data of a quiz. Its questions stand on the page alone: here they would be sent twice. */
export const quizData = (
  ask: Ask,
  view: LocalizedView<'quiz'>,
  minutes: number,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> => ({
  ...resourceData(ask, view, minutes, locale, origin),
  '@type': 'Quiz',
  learningResourceType: 'quiz',
  educationalUse: view.entry.document.use === 'level' ? 'placement' : 'assessment',
});

/** schema.org data of a kit. */
export const kitData = (
  ask: Ask,
  view: LocalizedView<'kit'>,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> => {
  const { minutes, licence } = view.entry.document;
  return {
    ...resourceData(ask, view, minutes, locale, origin),
    learningResourceType: 'teaching material',
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    ...(licence && { license: licence.url }),
  };
};

/** schema.org data of a path, with its steps in order. */
export const pathData = (
  ask: Ask,
  view: LocalizedView<'path'>,
  { steps, minutes }: { readonly steps: readonly Step[]; readonly minutes: number },
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> => ({
  ...resourceData(ask, view, minutes, locale, origin),
  learningResourceType: 'learning path',
  educationalLevel: LEVEL_NAMES[view.entry.document.level],
  hasPart: steps.map(({ card: { title, path } }, index) => ({
    '@type': 'CreativeWork',
    position: index + 1,
    name: title,
    url: origin + path,
  })),
});

/** schema.org data of a lesson. */
export function lessonData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'lesson'>,
  place: LessonPlace | null,
  minutes: number,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const [author] = organisationsData(ask, [entry.document.organisation], locale, origin);
  return {
    ...common(ask, locale),
    '@type': 'LearningResource',
    learningResourceType: 'lesson',
    name: content.title,
    description: content.summary,
    url: origin + documentPath('lesson', content.slug, locale),
    ...ownImage(ask, content, locale, origin),
    timeRequired: duration(minutes),
    datePublished: firstPublished,
    dateModified: modified,
    ...(author && { author }),
    ...(place && {
      educationalLevel: LEVEL_NAMES[place.level],
      position: place.number,
      isPartOf: { '@type': 'Course', name: place.course.title, url: origin + place.course.path },
    }),
  };
}

/** schema.org data of a course, with its instance and its lessons. */
export function courseData(
  ask: Ask,
  { entry, content, firstPublished, modified }: LocalizedView<'course'>,
  { lessons, minutes }: Syllabus,
  locale: ActiveLocale,
  origin: string,
): Record<string, unknown> {
  const { providers, level, delivery } = entry.document;
  const free = isFree(entry.document);
  const provider = organisationsData(ask, providers, locale, origin);
  const workload = duration(minutes);
  return {
    ...common(ask, locale),
    isAccessibleForFree: free,
    '@type': 'Course',
    datePublished: firstPublished,
    dateModified: modified,
    name: content.title,
    description: content.summary,
    url: origin + documentPath('course', content.slug, locale),
    ...ownImage(ask, content, locale, origin),
    educationalLevel: LEVEL_NAMES[level],
    teaches: content.outcomes,
    timeRequired: workload,
    ...(provider.length > 0 && { provider }),
    offers: { '@type': 'Offer', category: free ? 'Free' : 'Paid' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: workload,
      ...(delivery.kind === 'elsewhere' && { url: delivery.url, inLanguage: delivery.languages }),
    },
    ...(lessons.length > 0 && {
      syllabusSections: lessons.map(({ title, path, summary, minutes: each = 0 }) => ({
        '@type': 'Syllabus',
        name: title,
        description: summary,
        url: origin + path,
        timeRequired: duration(each),
      })),
    }),
  };
}
