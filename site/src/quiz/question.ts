// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QuestionSetup, QuizSetup } from './setup.ts';

/** One question of the page. */
export interface QuestionView {
  readonly root: HTMLFieldSetElement;
  /** Has the reader chosen something? */
  isAnswered(): boolean;
  isRight(): boolean;
  /** What one would have had to choose, in words. */
  whatIsRight(): string;
  /** Shows answers and reasons; nothing can be changed any more. */
  close(): void;
  /** As it was before it was answered. */
  open(): void;
}

/** Moves an item of a list and keeps the focus on what was pressed. @returns whether there was room */
function move(item: HTMLElement, isUp: boolean): boolean {
  const other = isUp ? item.previousElementSibling : item.nextElementSibling;
  if (isUp) other?.before(item);
  else other?.after(item);
  return other !== null;
}

/** Things to put in order, by buttons; says where each is now. */
function makeMovable(list: Element, words: QuizSetup['words'], say: (words: string) => void): void {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const item = button?.closest('li');
    if (!button || !item || !move(item, button.dataset['move'] === 'up')) return;
    button.focus();
    const place = [...list.children].indexOf(item) + 1;
    say(
      words.moved
        .replace('{answer}', item.querySelector('.text')?.textContent ?? '')
        .replace('{n}', String(place))
        .replace('{of}', String(list.children.length)),
    );
  });
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Makes a question of the page one that can be answered. */
export function questionView(
  root: HTMLFieldSetElement,
  setup: QuestionSetup,
  words: QuizSetup['words'],
  say: (words: string) => void,
): QuestionView {
  const reasons = root.querySelector('details');
  const inputs = [...root.querySelectorAll('input')];
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-move]')];
  const list = root.querySelector('.in-order');
  // With a script things are moved, not numbered.
  for (const number of root.querySelectorAll('select')) number.hidden = true;
  const shown = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  if (list) makeMovable(list, words, say);
  const given = (): number[] =>
    list
      ? [...list.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) =>
          Number(dataset['place']),
        )
      : inputs.flatMap(({ checked, value }) => (checked ? [Number(value)] : []));
  const set = (isOpen: boolean): void => {
    for (const input of inputs) input.disabled = !isOpen;
    for (const button of buttons) button.hidden = !isOpen;
    if (!reasons) return;
    reasons.hidden = isOpen;
    reasons.open = !isOpen;
  };
  return {
    root,
    isAnswered: () => list !== null || inputs.some(({ checked }) => checked),
    isRight: () => isSame(given(), setup.right),
    whatIsRight: () => {
      const [only, ...others] = setup.right;
      if (!list && others.length > 0 && given().every((one) => setup.right.includes(one)))
        return words.incomplete;
      const label = others.length === 0 && inputs[only ?? -1]?.labels?.[0]?.textContent?.trim();
      return label ? words.rightIs.replace('{answer}', label) : words.wrong;
    },
    close: () => set(false),
    open: () => {
      for (const input of inputs) input.checked = false;
      list?.replaceChildren(...shown);
      set(true);
    },
  };
}
