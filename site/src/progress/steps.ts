// SPDX-License-Identifier: AGPL-3.0-or-later
import { filled } from './next.ts';
import { isDone, resumeAt, type Step } from './record.ts';
import { kept, onChange, today, update } from './storage.ts';
import { withDone } from './record.ts';

interface Shown extends Step {
  /** The whole address: its end names the path. */
  readonly href: string;
  readonly mark: HTMLElement | null;
}

function stepOf(item: Element): Shown[] {
  const link = item.querySelector('a');
  if (!link) return [];
  const parts = (item.getAttribute('data-parts') ?? '').split(' ').filter(Boolean);
  return [
    { path: link.pathname, href: link.href, parts, mark: item.querySelector<HTMLElement>('.done') },
  ];
}

/** The link at the top of the page: to the first step, or to where the reader goes on. */
function showStart(start: HTMLAnchorElement, list: HTMLOListElement, steps: readonly Shown[]) {
  const label = start.textContent ?? '';
  const { href } = start;
  return (): void => {
    const record = kept();
    const at = record ? resumeAt(record, steps) : null;
    const step = at === null ? undefined : steps[at];
    start.href = step?.href ?? href;
    start.textContent = step
      ? filled(list.dataset['resume'] ?? '', (at ?? 0) + 1, steps.length)
      : label;
  };
}

/** The lessons of a course, the steps of a path: which are done, and where to go on. */
export function showSteps(list: HTMLOListElement): void {
  const steps = [...list.children].flatMap(stepOf);
  const start = document.querySelector<HTMLAnchorElement>('a[data-start]');
  const showLink = start && showStart(start, list, steps);
  const show = (): void => {
    const record = kept();
    for (const step of steps) if (step.mark) step.mark.hidden = !(record && isDone(record, step));
    showLink?.();
  };
  onChange(show);
  show();
  // Pages without a script of their own, as articles are, cannot say that they were opened.
  list.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('li[data-opens] a') : null;
    if (link instanceof HTMLAnchorElement)
      update((record) => withDone(record, link.pathname, today()));
  });
}
