// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import {
  $getNearestNodeFromDOMNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical';
import { $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client';
import { useAllFormFields, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { same } from '../../values/parts.ts';
import { formValues } from './form-values.ts';
import { LiveText } from './live-text.ts';

/**
 * Puts what is typed into a block into the text at once, and keeps it there. Payload's own way leads over the server: the
 * text gets what stood in the block when the request was sent, after its answer, or never when there is none.
 */
export function BlockWords() {
  const [editor] = useLexicalComposerContext();
  const [fields] = useAllFormFields();
  const modified = useFormModified();
  const latest = useRef(fields);
  latest.current = fields;
  const here = useRef<HTMLSpanElement>(null);
  const live = useRef<LiveText>(undefined);
  /** One of the texts in the block was changed: its form is told later. */
  const [typed, setTyped] = useState(false);
  const isOurs = modified || typed;
  const put = useCallback(() => {
    const held = formValues(live.current?.over(latest.current) ?? latest.current);
    const values = Object.fromEntries(
      Object.entries(held).filter(([name, value]) => value !== undefined && name !== 'blockType'),
    );
    const staleBlock = (): BlockNode | undefined => {
      const node = here.current ? $getNearestNodeFromDOMNode(here.current) : null;
      if (!$isBlockNode(node)) return undefined;
      return same({ ...node.getFields(), ...values }, node.getFields()) ? undefined : node;
    };
    if (!editor.getEditorState().read(staleBlock, { editor })) return;
    editor.update(
      () => {
        const node = staleBlock();
        node?.setFields({ ...node.getFields(), ...values }, true);
      },
      // Else the editor takes the focus out of the field of the block.
      { tag: SKIP_DOM_SELECTION_TAG },
    );
  }, [editor]);
  useEffect(() => {
    if (isOurs) put();
  }, [fields, isOurs, put]);
  useEffect(() => {
    const block = here.current?.closest<HTMLElement>('[data-lexical-decorator]');
    if (!block) return;
    const texts = new LiveText(block, () => {
      setTyped(true);
      put();
    });
    live.current = texts;
    return () => texts.close();
  }, [put]);
  // A late answer of the server would put older words back.
  useEffect(() => (isOurs ? editor.registerUpdateListener(put) : undefined), [editor, isOurs, put]);
  return <span ref={here} hidden />;
}
