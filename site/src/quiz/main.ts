// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Answered, standings, suggested } from './level.ts';
import { questionView } from './question.ts';
import type { QuizSetup, Suggestion } from './setup.ts';

/**
 * The script of a quiz: one question at a time, the result at the end. What is answered stays in this page: it asks no
 * server, and keeps nothing.
 */
function byId<E extends HTMLElement>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`The page of a quiz has no #${id}.`);
  return found;
}

const setup = JSON.parse(byId('quiz-setup').textContent ?? '') as QuizSetup;
const controls = byId('quiz-controls');
const check = byId<HTMLButtonElement>('quiz-check');
const next = byId<HTMLButtonElement>('quiz-next');
const verdict = byId('quiz-verdict');
const result = byId('quiz-result');
const questions = [...document.querySelectorAll<HTMLFieldSetElement>('.question')].flatMap(
  (root, index) => {
    const one = setup.questions[index];
    return one ? [{ ...one, view: questionView(root, one) }] : [];
  },
);
const answered: Answered[] = [];
let at = 0;

function show(index: number): void {
  at = index;
  questions.forEach(({ view }, each) => {
    view.root.hidden = each !== index;
  });
  check.hidden = false;
  next.hidden = true;
  check.disabled = !questions[index]?.view.isAnswered();
  verdict.textContent = '';
}

/** The question that one is at begins at the top of the screen, and is read out. */
function goTo(index: number): void {
  show(index);
  const legend = questions[index]?.view.root.querySelector('legend');
  legend?.setAttribute('tabindex', '-1');
  legend?.focus();
}

function link({ title, path }: Suggestion): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = path;
  anchor.textContent = title;
  item.append(anchor);
  return item;
}

/** Two paths and three lessons to begin with, and the level by topic. */
function showLevel(): void {
  const standing = standings(answered);
  const lines = [...standing].map(([topic, level]) => {
    const item = document.createElement('li');
    item.textContent = setup.words.level
      .replace('{topic}', topic)
      .replace('{level}', setup.levels[level]);
    return item;
  });
  byId('quiz-levels').replaceChildren(...lines);
  byId('quiz-paths').replaceChildren(...suggested(setup.paths, standing, 2).map(link));
  byId('quiz-lessons').replaceChildren(...suggested(setup.lessons, standing, 3).map(link));
}

function finish(): void {
  for (const { view } of questions) view.root.hidden = false;
  controls.hidden = true;
  const right = answered.filter(({ isRight }) => isRight).length;
  byId('quiz-score').textContent = setup.words.score
    .replace('{right}', String(right))
    .replace('{of}', String(questions.length));
  if (setup.use === 'level') showLevel();
  result.hidden = false;
  result.focus();
}

check.addEventListener('click', () => {
  const question = questions[at];
  if (!question?.view.isAnswered()) return;
  const { view, ...facts } = question;
  const isRight = view.isRight();
  answered.push({ ...facts, isRight });
  view.close();
  verdict.textContent = isRight ? setup.words.right : setup.words.wrong;
  check.hidden = true;
  next.hidden = false;
  next.focus();
});
next.addEventListener('click', () => {
  if (at + 1 < questions.length) goTo(at + 1);
  else finish();
});
// A page that comes back from the history would keep answers that its script has forgotten.
byId('quiz-again').addEventListener('click', () => location.reload());
byId('quiz-print').addEventListener('click', () => print());
for (const [index, { view }] of questions.entries())
  view.root.addEventListener('change', () => {
    if (index === at) check.disabled = !view.isAnswered();
  });

byId<HTMLFormElement>('quiz').reset();
controls.hidden = false;
show(0);
