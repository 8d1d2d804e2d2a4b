// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QuestionSetup } from './setup.ts';

/** One question of the page. */
export interface QuestionView {
  readonly root: HTMLFieldSetElement;
  /** Has the reader chosen something? */
  isAnswered(): boolean;
  isRight(): boolean;
  /** Shows answers and reasons; nothing can be changed any more. */
  close(): void;
}

/** Moves an item of a list and keeps the focus on what was pressed. */
function move(item: HTMLElement, up: boolean): void {
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (up) other.before(item);
  else other.after(item);
}

function makeMovable(root: Element): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const item = button.closest('li');
      if (!item) return;
      move(item, button.dataset['move'] === 'up');
      button.focus();
    });
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Makes a question of the page one that can be answered. */
export function questionView(root: HTMLFieldSetElement, setup: QuestionSetup): QuestionView {
  const reasons = root.querySelector('details');
  const inputs = [...root.querySelectorAll('input')];
  const isOrder = setup.kind === 'order';
  if (reasons) reasons.hidden = true;
  if (isOrder) makeMovable(root);
  const given = (): number[] =>
    isOrder
      ? [...root.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) =>
          Number(dataset['place']),
        )
      : inputs.flatMap(({ checked, value }) => (checked ? [Number(value)] : []));
  return {
    root,
    isAnswered: () => isOrder || inputs.some(({ checked }) => checked),
    isRight: () => isSame(given(), setup.right),
    close: () => {
      for (const input of inputs) input.disabled = true;
      for (const button of root.querySelectorAll<HTMLButtonElement>('[data-move]'))
        button.hidden = true;
      if (reasons) {
        reasons.hidden = false;
        reasons.open = true;
      }
    },
  };
}
