// SPDX-License-Identifier: AGPL-3.0-or-later
import '../menu/close-menu.ts';
import { withDone } from '../progress/record.ts';
import { today, update } from '../progress/storage.ts';
import type { Answered } from './level.ts';
import { byId } from './page.ts';
import { questionView } from './question.ts';
import { showResult } from './result.ts';
import type { QuizSetup } from './setup.ts';

/**
 * The script of a quiz: one question at a time, the result at the end. What is answered stays in this page: it asks no
 * server, and keeps nothing. That a quiz was finished is kept for a reader who asked for it.
 */
const setup = JSON.parse(byId('quiz-setup').textContent ?? '') as QuizSetup;
const controls = byId('quiz-controls');
const check = byId<HTMLButtonElement>('quiz-check');
const next = byId<HTMLButtonElement>('quiz-next');
const verdict = byId('quiz-verdict');
const result = byId('quiz-result');
const questions = [...document.querySelectorAll<HTMLFieldSetElement>('.question')].flatMap(
  (root, index) => {
    const one = setup.questions[index];
    return one ? [{ ...one, view: questionView(root, one, setup.words, say) }] : [];
  },
);
let answered: Answered[] = [];
let at = 0;

/** Says something below the question; read out without moving the focus. */
function say(words: string, isRight?: boolean): void {
  verdict.textContent = words;
  if (isRight === undefined) verdict.removeAttribute('data-right');
  else verdict.dataset['right'] = String(isRight);
}

function show(index: number): void {
  at = index;
  questions.forEach(({ view }, each) => {
    view.root.hidden = each !== index;
  });
  // Below the answers and above the reasons: what was right is seen without scrolling.
  questions[index]?.view.root.querySelector('details')?.before(controls);
  check.hidden = false;
  next.hidden = true;
  next.textContent = setup.words[index + 1 < questions.length ? 'goOn' : 'toResult'];
  say('');
}

/** The question that one is at begins at the top of the screen, and is read out. */
function goTo(index: number): void {
  show(index);
  const legend = questions[index]?.view.root.querySelector('legend');
  legend?.setAttribute('tabindex', '-1');
  legend?.focus({ preventScroll: true });
  legend?.scrollIntoView();
}

function finish(): void {
  for (const { view } of questions) view.root.hidden = false;
  controls.hidden = true;
  showResult(setup, answered);
  result.hidden = false;
  result.focus({ preventScroll: true });
  result.scrollIntoView();
  update((record) => withDone(record, location.pathname, today()));
}

function checkAnswer(): void {
  const question = questions[at];
  if (!question || !next.hidden) return;
  const { view, ...facts } = question;
  if (!view.isAnswered()) {
    say(setup.words.choose);
    return;
  }
  const isRight = view.isRight();
  answered.push({ ...facts, isRight });
  view.close();
  say(isRight ? setup.words.right : view.whatIsRight(), isRight);
  check.hidden = true;
  next.hidden = false;
  next.focus({ preventScroll: true });
  verdict.scrollIntoView({ block: 'nearest' });
}

function again(): void {
  answered = [];
  for (const { view } of questions) view.open();
  result.hidden = true;
  controls.hidden = false;
}

check.addEventListener('click', checkAnswer);
byId('quiz').addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter' && target instanceof HTMLInputElement) checkAnswer();
});
next.addEventListener('click', () => {
  if (at + 1 < questions.length) goTo(at + 1);
  else finish();
});
byId('quiz-again').addEventListener('click', () => {
  again();
  goTo(0);
});
byId('quiz-print').addEventListener('click', () => print());

// A page that comes back from the history would keep answers that its script has forgotten.
again();
show(0);
