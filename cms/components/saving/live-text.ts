// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from 'payload';
import { same } from '../../values/parts.ts';

/** What Lexical tells of an update. */
interface Update {
  readonly dirtyElements: ReadonlyMap<string, unknown>;
  readonly dirtyLeaves: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

interface LexicalRoot extends HTMLElement {
  /** Lexical's own editor of this element. */
  readonly __lexicalEditor?: {
    readonly getEditorState: () => { readonly toJSON: () => unknown };
    readonly registerUpdateListener: (listener: (update: Update) => void) => () => void;
  };
}

/** Is this a change of the text, and one that its form is told? */
const isChange = ({ dirtyElements, dirtyLeaves, tags }: Update): boolean =>
  dirtyElements.size + dirtyLeaves.size > 0 && !tags.has('history-merge');

/**
 * Watches a form, to read what stands in its rich texts right now: an editor tells its form only in an idle moment. Of
 * texts within texts it is the outermost, see `BlockWords`.
 */
export class LiveText {
  readonly #form: HTMLElement;
  readonly #changed: () => void;
  /** Editors that may be ahead of the form. */
  readonly #ahead = new Set<LexicalRoot>();
  readonly #watched = new Map<LexicalRoot, () => void>();
  readonly #stop = new AbortController();

  /** @param changed is called as soon as a text is changed */
  constructor(form: HTMLElement, changed: () => void) {
    this.#form = form;
    this.#changed = changed;
    // A person is in an editor before anything is changed in it.
    for (const name of ['focusin', 'pointerdown', 'drop'])
      form.addEventListener(name, ({ target }) => this.#watch(target), {
        capture: true,
        signal: this.#stop.signal,
      });
    this.#watch(document.activeElement);
  }

  close(): void {
    this.#stop.abort();
    for (const stop of this.#watched.values()) stop();
  }

  #watch(target: EventTarget | null): void {
    const root = this.#rootOf(target);
    if (!root?.__lexicalEditor || this.#watched.has(root)) return;
    for (const [gone, stop] of this.#watched) {
      if (gone.isConnected) continue;
      stop();
      this.#watched.delete(gone);
    }
    const stop = root.__lexicalEditor.registerUpdateListener((update) => {
      if (!isChange(update)) return;
      this.#ahead.add(root);
      this.#changed();
    });
    this.#watched.set(root, stop);
  }

  #rootOf(target: EventTarget | null): LexicalRoot | undefined {
    if (!(target instanceof Element) || !this.#form.contains(target)) return undefined;
    let outer: HTMLElement | undefined;
    for (let at: Element | null = target; at && at !== this.#form; at = at.parentElement)
      if (at instanceof HTMLElement && at.dataset['lexicalEditor'] === 'true') outer = at;
    return outer;
  }

  /** The state of the form, with rich texts as their editors have them. */
  over(fields: FormState): FormState {
    const ahead: FormState = {};
    for (const root of this.#ahead) {
      const path = root.closest<HTMLElement>('[data-field-path]')?.dataset['fieldPath'];
      const field = path === undefined ? undefined : fields[path];
      const value = root.isConnected ? root.__lexicalEditor?.getEditorState().toJSON() : undefined;
      if (path === undefined || !field || !value || same(field.value, value))
        this.#ahead.delete(root);
      else ahead[path] = { ...field, value };
    }
    return { ...fields, ...ahead };
  }
}
