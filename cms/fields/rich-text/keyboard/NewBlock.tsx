// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client';
import {
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';

/** Milliseconds to wait for the fields of a new block, which the server sends. */
const FIELDS_MS = 10_000;

/** First of these that stands in a block; the buttons of its head do not count. */
const FIELD = [
  'input:not([type=hidden]):not([disabled])',
  'textarea:not([disabled])',
  '[contenteditable="true"]',
  '.array-field__add-row',
  '.upload__createNewToggler, .upload__listToggler',
]
  .map((field) => `.collapsible__content :is(${field})`)
  .join(', ');

const blocksIn = (editor: LexicalEditor): readonly string[] =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .filter((node) => node.getType() === 'block')
      .map((node) => node.getKey()),
  );

/** @returns whether the block had a field to go to */
function goInto(block: HTMLElement | null): boolean {
  const field = block?.querySelector<HTMLElement>(FIELD);
  if (!block || !field) return false;
  block.scrollIntoView({ block: 'nearest' });
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'nearest' });
  return true;
}

/**
 * Waits until a new block has its fields, then goes to the first, unless the person goes elsewhere by pointer.
 * @returns ends the wait
 */
function goWhenThere(editor: LexicalEditor, before: ReadonlySet<string>): () => void {
  const stop = new AbortController();
  const page = new MutationObserver(() => {
    const fresh = blocksIn(editor).find((key) => !before.has(key));
    if (fresh !== undefined && goInto(editor.getElementByKey(fresh))) stop.abort();
  });
  const timer = setTimeout(() => stop.abort(), FIELDS_MS);
  stop.signal.addEventListener('abort', () => {
    page.disconnect();
    clearTimeout(timer);
  });
  page.observe(document.body, { childList: true, subtree: true });
  // Not the click that inserted it.
  setTimeout(() =>
    document.addEventListener('pointerdown', () => stop.abort(), { signal: stop.signal }),
  );
  return () => stop.abort();
}

/** Brings a new block into view, with the focus in its first field. */
export function NewBlock() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let end: () => void = () => undefined;
    const stop = editor.registerCommand(
      INSERT_BLOCK_COMMAND,
      () => {
        end();
        end = goWhenThere(editor, new Set(blocksIn(editor)));
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
    return () => {
      stop();
      end();
    };
  }, [editor]);
  return null;
}
