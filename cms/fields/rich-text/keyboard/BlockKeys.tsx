// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';

/** Is this a button or field of a block in this editor, not the text itself, nor the text of a block? */
const isControlOf = (root: Element | null, target: EventTarget | null): boolean =>
  target instanceof Element && target !== root && target.closest('[data-lexical-editor]') === root;

/**
 * Leaves the keys of a block's buttons and fields to them. After a block was inserted the text still has its selection:
 * Enter on «Aggiungi passo» would break the line there, Backspace would delete the block.
 */
export function BlockKeys() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ target }) => isControlOf(editor.getRootElement(), target),
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor],
  );
  return null;
}
