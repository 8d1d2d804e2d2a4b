// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Answered, ENOUGH, type Standing, standings, suggested } from './level.ts';
import { byId } from './page.ts';
import type { QuizSetup, Suggestion } from './setup.ts';

const filled = (sentence: string, right: number, of: number): string =>
  sentence.replace('{right}', String(right)).replace('{of}', String(of));

const rightOf = (answers: readonly Answered[]): number =>
  answers.filter(({ isRight }) => isRight).length;

function link({ title, path }: Suggestion): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  // Whole: on paper a link is its address.
  anchor.href = location.origin + path;
  anchor.textContent = title;
  item.append(anchor);
  return item;
}

/** A topic, where the reader stands in it, and of how many answers this is made. */
function line(setup: QuizSetup, topic: string, standing: Standing, answers: readonly Answered[]) {
  const row = document.createElement('div');
  const name = document.createElement('dt');
  const level = document.createElement('dd');
  const count = document.createElement('span');
  name.textContent = topic;
  const isBehind = standing === 'start' && rightOf(answers) > 0;
  level.textContent = setup.levels[isBehind ? 'behind' : standing];
  count.className = 'small';
  count.textContent = filled(setup.words.score, rightOf(answers), answers.length);
  level.append(count);
  row.append(name, level);
  return row;
}

/** The level by topic, and two paths and three lessons to begin with. */
function showLevel(setup: QuizSetup, answered: readonly Answered[]): void {
  const standing = standings(answered);
  const lines = [...standing].map(([topic, level]) =>
    line(
      setup,
      topic,
      level,
      answered.filter((answer) => answer.topic === topic),
    ),
  );
  byId('quiz-levels').replaceChildren(...lines);
  byId('quiz-paths').replaceChildren(...suggested(setup.paths, standing, 2).map(link));
  byId('quiz-lessons').replaceChildren(...suggested(setup.lessons, standing, 3).map(link));
}

/** The way to what a question is about, as its reasons name it. */
function rereadItem(question: Element, label: string): HTMLLIElement[] {
  const part = question.querySelector('.reread a')?.cloneNode(true);
  if (!part) return [];
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `#${question.id}`;
  anchor.textContent = label;
  item.append(anchor, ': ', part);
  return [item];
}

/** What to read again, question by question, and what the page offers first. */
function showReread(setup: QuizSetup, answered: readonly Answered[]): void {
  const items = [...document.querySelectorAll('.question')].flatMap((question, index) =>
    answered[index]?.isRight === false
      ? rereadItem(question, setup.words.numbered.replace('{n}', String(index + 1)))
      : [],
  );
  const box = byId('quiz-reread');
  box.hidden = items.length === 0;
  box.querySelector('ul')?.replaceChildren(...items);
  const isEnough = rightOf(answered) / answered.length >= ENOUGH;
  for (const way of byId('quiz-result').querySelectorAll<HTMLElement>('[data-when]'))
    way.hidden = (way.dataset['when'] === 'enough') !== isEnough;
}

/** Writes the result of a quiz into its page. */
export function showResult(setup: QuizSetup, answered: readonly Answered[]): void {
  byId('quiz-score').textContent = filled(setup.words.score, rightOf(answered), answered.length);
  showReread(setup, answered);
  if (setup.use === 'level') showLevel(setup, answered);
}
