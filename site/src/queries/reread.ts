// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import type { Question } from '@portico/shared/contract/quiz';
import type { ActiveLocale } from '@portico/shared/locales';
import { headingsOf } from './headings.ts';
import type { PageLink } from '../route.ts';
import { contentOf, pageLink } from './content.ts';
import { courseOf, lessonsOf } from './lessons.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

type Lesson = Entry<'lesson'>;

/** Where a page tells what a question is about; with the heading of the section, where one tells it best. */
export interface Reread extends PageLink {
  readonly section?: string;
}

interface Part {
  readonly link: Reread;
  readonly lesson: Lesson;
  readonly stems: ReadonlySet<string>;
}

/** Beginnings of the words of a text, so that «permesso» and «permessi» are one; short words tell nothing apart. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}|\d{3,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** A lesson cut at its headings of level 2; what stands before the first is the lesson itself. */
const partsOf = memoize((lesson: Lesson, locale: ActiveLocale): readonly Part[] => {
  const content = contentOf(lesson, locale);
  const page = pageLink(lesson, locale);
  if (!content || !page) return [];
  const { body, title, summary } = content;
  const sections = headingsOf(body).filter(({ level }) => level === 2);
  const whole = plainText(body.slice(0, sections[0]?.at));
  return [
    { link: page, lesson, stems: stemsOf(`${title} ${summary} ${whole}`) },
    ...sections.map(({ id, text, at }, index) => ({
      link: { title, path: `${page.path}#${id}`, section: text },
      lesson,
      stems: stemsOf(plainText(body.slice(at, sections[index + 1]?.at))),
    })),
  ];
});

/** Words of what is not right say what a question is not about: they count less. */
const NOT_RIGHT = 0.1;

/** How much each word of a question says of what it is about. */
function askedIn({ text, message, answers }: Question): ReadonlyMap<string, number> {
  const right = answers.filter((answer) => answer.right).flatMap((one) => [one.text, one.reason]);
  const wrong = answers.filter((answer) => !answer.right).flatMap((one) => [one.text, one.reason]);
  const signs = (message?.signs ?? []).map(({ why }) => why);
  const about = stemsOf([text, message?.text, ...right, ...signs].join(' '));
  const beside = [...stemsOf(wrong.join(' '))].map((stem) => [stem, NOT_RIGHT] as const);
  return new Map([...beside, ...[...about].map((stem) => [stem, 1] as const)]);
}

/** A long text shares words with everything: it counts less for each. */
const LENGTH = 0.35;
/** The lesson that a check closes is meant, unless another one tells it clearly better. */
const OWN = 1.3;

/** The part that shares most words with a question, rare words first; none when nothing is shared. */
function bestOf(question: Question, parts: readonly Part[], own?: string): Part | undefined {
  const weights = new Map(
    [...askedIn(question)].map(([stem, said]) => {
      const told = parts.filter(({ stems }) => stems.has(stem)).length;
      return [stem, told > 0 ? said * Math.log(1 + parts.length / told) : 0];
    }),
  );
  const asked = [...weights.keys()];
  const scoreOf = ({ stems, lesson }: Part): number => {
    const shared = asked.filter((stem) => stems.has(stem));
    const sum = shared.reduce((all, stem) => all + (weights.get(stem) ?? 0), 0);
    return (sum / Math.max(1, stems.size) ** LENGTH) * (lesson.id === own ? OWN : 1);
  };
  const [best] = parts
    .map((part) => ({ part, score: scoreOf(part) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.part : undefined;
}

/** The lessons of a course up to the one that a quiz closes: what was read by then. */
function readBefore(store: Store, lesson: Lesson, locale: ActiveLocale): readonly Lesson[] {
  const course = courseOf(store, lesson.id, locale);
  if (!course) return [lesson];
  const lessons = lessonsOf(store, course, locale);
  return lessons.slice(0, lessons.findIndex(({ id }) => id === lesson.id) + 1);
}

/** The lessons about some topics for the audiences of a quiz; for others, where there are none for these. */
function lessonsAbout(
  store: Store,
  topics: readonly string[],
  { document: { audiences } }: Entry<'quiz'>,
): readonly Lesson[] {
  const all = [...new Set(topics.flatMap((topic) => store.by('lessonsByTopic', topic)))];
  const theirs = all.filter(({ document }) =>
    document.audiences.some((audience) => audiences.includes(audience)),
  );
  return theirs.length > 0 ? theirs : all;
}

function rereadOf(
  store: Store,
  quiz: Entry<'quiz'>,
  question: Question,
  locale: ActiveLocale,
): Reread | null {
  const closed = store.by('lessonsByQuiz', quiz.id).find((lesson) => contentOf(lesson, locale));
  const topics = (question.topic ? [question.topic] : quiz.document.topics).map(({ id }) => id);
  const lessons = closed ? readBefore(store, closed, locale) : lessonsAbout(store, topics, quiz);
  const parts = lessons.flatMap((lesson) => partsOf(lesson, locale));
  const best = bestOf(question, parts, closed?.id)?.link;
  if (best) return best;
  if (closed) return pageLink(closed, locale);
  return topics.map((id) => pageLink(store.get('topic', id), locale)).find(Boolean) ?? null;
}

/**
 * Where to read again what each question of a quiz is about: of a check a section of the lessons read by then, of
 * another quiz one of the lessons about its topic, else the page of the topic. Found by the words that they share: who
 * writes a quiz need not say it.
 */
export const rereads: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  readonly (Reread | null)[]
> = {
  name: 'rereads',
  answer: (store, { id, locale }) => {
    const quiz = store.get('quiz', id);
    const questions = (quiz && contentOf(quiz, locale)?.questions) ?? [];
    return quiz ? questions.map((question) => rereadOf(store, quiz, question, locale)) : [];
  },
};
