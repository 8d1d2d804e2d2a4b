// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Question } from '@portico/shared/contract/quiz';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../i18n/index.ts';
import { type LocalizedView, link } from '../../queries/document.ts';
import type { Ask } from '../../queries/query.ts';
import { learningToSuggest } from '../../queries/quizzes.ts';
import type { QuestionSetup, QuizSetup } from '../../quiz/setup.ts';

const rightOf = ({ kind, answers }: Question): number[] =>
  answers.flatMap(({ right }, index) => (kind === 'order' || right ? [index] : []));

/** What the script of a quiz needs. */
export function quizSetup(
  ask: Ask,
  { entry, content }: LocalizedView<'quiz'>,
  locale: ActiveLocale,
): QuizSetup {
  const { quiz: words } = messages(locale);
  const { id, use } = entry.document;
  const questions = content.questions.map((question): QuestionSetup => {
    const topic = question.topic && ask(link, { ...question.topic, locale });
    return {
      kind: question.kind,
      right: rightOf(question),
      ...(topic && { topic: topic.title }),
      ...(question.weights && { weights: question.weights }),
    };
  });
  const { right, wrong, incomplete, rightIs, choose, moved, score, numbered, goOn, toResult } =
    words;
  return {
    use,
    questions,
    ...(use === 'level' ? ask(learningToSuggest, { id, locale }) : { paths: [], lessons: [] }),
    words: { right, wrong, incomplete, rightIs, choose, moved, score, numbered, goOn, toResult },
    levels: words.levels,
  };
}
