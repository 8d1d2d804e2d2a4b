// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { toast, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';
import { spoken } from '../../../i18n/said.ts';
import { FORM_MESSAGES } from '../../codec/messages.ts';
import { cleanPasted } from './clean-pasted.ts';

/** What is copied inside an editor of ours carries blocks along and is clean already. */
const OURS = 'application/x-lexical-editor';

function paste(editor: LexicalEditor, html: string): number {
  const dom = new DOMParser().parseFromString(html, 'text/html');
  // Only the editor inside a table block knows tables.
  const { pictures } = cleanPasted(dom, { tables: editor._nodes.has('table') });
  editor.update(() => $insertNodes($generateNodesFromDOM(editor, dom)), { tag: PASTE_TAG });
  return pictures;
}

/** Takes over the paste of HTML: from Word, from a web page, from a mail. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext();
  const { i18n } = useTranslation();
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          const html = data?.getData('text/html');
          if (!html || data?.types.includes(OURS) || !$isRangeSelection($getSelection()))
            return false;
          event.preventDefault();
          const pictures = paste(editor, html);
          if (pictures > 0) toast.info(spoken(FORM_MESSAGES.pastedPictures, i18n.language));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor, i18n.language],
  );
  return null;
}
