// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Quiz, Question } from '@portico/shared/contract/quiz';
import type { Level } from '@portico/shared/levels';
import type { PageLink } from '../route.ts';

/** What the script needs to know of a question; its words stand in the page. */
export interface QuestionSetup {
  readonly kind: Question['kind'];
  /** Places of the right answers, from 0; of kind `order` the right order of what is shown. */
  readonly right: readonly number[];
  /** Title of the topic under which a level test counts it. */
  readonly topic?: string;
  readonly weights?: Readonly<Record<Level, number>>;
}

/** Something to begin with after a level test. */
export interface Suggestion extends PageLink {
  readonly level: Level;
  /** Titles of topics. */
  readonly topics: readonly string[];
  /** A lesson for others than the test, or a path by audience: stands behind those that teach the same reader something. */
  readonly aside?: boolean;
}

/** Data of the page of a quiz for its script, as JSON in the page. */
export interface QuizSetup {
  readonly use: Quiz['use'];
  readonly questions: readonly QuestionSetup[];
  readonly paths: readonly Suggestion[];
  readonly lessons: readonly Suggestion[];
  /**
   * `rightIs` and `moved` with `{answer}`, `moved` with `{n}` and `{of}`, `score` with `{right}` and `{of}`, `numbered`
   * with `{n}`.
   */
  readonly words: Readonly<
    Record<
      | 'right'
      | 'wrong'
      | 'incomplete'
      | 'rightIs'
      | 'choose'
      | 'moved'
      | 'score'
      | 'numbered'
      | 'goOn'
      | 'toResult',
      string
    >
  >;
  /** What a test says of a topic; `behind` where answers were right, but not those that the base level asks for. */
  readonly levels: Readonly<Record<Level | 'start' | 'behind', string>>;
}
