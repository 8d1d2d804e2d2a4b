// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from 'payload';

/** Milliseconds after a key in which the editor of a rich text may be ahead of its form: it waits for an idle moment. */
const AHEAD_MS = 2000;

interface LexicalRoot extends HTMLElement {
  /** Lexical's own editor of this element. */
  readonly __lexicalEditor?: { readonly getEditorState: () => { readonly toJSON: () => unknown } };
}

const EVENTS = ['beforeinput', 'keydown', 'paste', 'drop', 'compositionend', 'click'];

/** The rich texts of a form, not those inside a block. */
const rootOf = (target: EventTarget | null): LexicalRoot | undefined => {
  let outer: HTMLElement | undefined;
  let at = target instanceof Element ? target : null;
  for (; at; at = at.parentElement)
    if (at instanceof HTMLElement && at.dataset['lexicalEditor'] === 'true') outer = at;
  return outer;
};

/** Watches a form, to read what stands in its rich texts right now. */
export class LiveText {
  readonly #touched = new Map<LexicalRoot, number>();
  readonly #stop = new AbortController();

  constructor(form: HTMLElement) {
    const touch = (event: Event): void => {
      const root = rootOf(event.target);
      if (root) this.#touched.set(root, performance.now());
    };
    for (const name of EVENTS)
      form.addEventListener(name, touch, { capture: true, signal: this.#stop.signal });
  }

  close(): void {
    this.#stop.abort();
  }

  /** The state of the form, with rich texts as their editors have them. */
  over(fields: FormState): FormState {
    const ahead: FormState = {};
    for (const [root, at] of this.#touched) {
      const path = root.closest<HTMLElement>('[data-field-path]')?.dataset['fieldPath'];
      const isRecent = performance.now() - at < AHEAD_MS && root.isConnected;
      const field = path === undefined ? undefined : fields[path];
      const value = isRecent ? root.__lexicalEditor?.getEditorState().toJSON() : undefined;
      if (path !== undefined && field && value) ahead[path] = { ...field, value };
      if (!isRecent) this.#touched.delete(root);
    }
    return { ...fields, ...ahead };
  }
}
