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
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { toast, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';
import { spoken } from '../../../i18n/said.ts';
import { type CleanedLinks, type CleanedLists, cleanPasted } from './clean-pasted.ts';
import type { Dropped } from './dropped.ts';
import { linksCleaned, listsCleaned, notPasted } from './messages.ts';
import { $pastedNodes } from './pasted-nodes.ts';

/** Milliseconds in which somebody who is writing looks up and reads a sentence. */
const READING_MS = 12_000;

/** What is copied inside an editor of ours carries blocks along and is clean already. */
const OURS = 'application/x-lexical-editor';

type Pasted = Dropped & CleanedLinks & CleanedLists;

/** A table inside the cell of a table has no place. */
const isInCell = ({ anchor }: RangeSelection): boolean =>
  anchor
    .getNode()
    .getParents()
    .some((node) => node.getType() === 'tablecell') || anchor.getNode().getType() === 'tablecell';

function paste(editor: LexicalEditor, html: string, selection: RangeSelection): Pasted {
  const dom = new DOMParser().parseFromString(html, 'text/html');
  const holds = (type: string): boolean => editor._nodes.has(type);
  const pasted = cleanPasted(dom, {
    tables: holds('block') || (holds('table') && !isInCell(selection)),
    lists: holds('list'),
    headings: holds('heading'),
  });
  editor.update(() => $insertNodes($pastedNodes(editor, dom)), { tag: PASTE_TAG });
  return pasted;
}

/** Files that were copied alone: pictures, and everything else. */
function filesIn(data: DataTransfer): Partial<Pasted> {
  const files = [...data.files];
  const pictures = files.filter(({ type }) => type.startsWith('image/')).length;
  return { pictures, objects: files.length - pictures };
}

/** Takes over the paste of HTML: from Word, from a web page, from a mail; and says what it leaves out. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext();
  const { i18n } = useTranslation();
  useEffect(() => {
    const say = (pasted: Partial<Pasted>): void => {
      const all = [notPasted(pasted), listsCleaned(pasted), linksCleaned(pasted)];
      const said = all.filter((one) => one !== undefined);
      if (said.length === 0) return;
      const words = said.map((one) => spoken(one, i18n.language)).join(' ');
      toast.info(words, { duration: READING_MS });
    };
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        const selection = $getSelection();
        if (!data || data.types.includes(OURS) || !$isRangeSelection(selection)) return false;
        const html = data.getData('text/html');
        const isFileAlone = !html && !data.getData('text/plain') && data.files.length > 0;
        if (!html && !isFileAlone) return false;
        event.preventDefault();
        say(html ? paste(editor, html, selection) : filesIn(data));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  }, [editor, i18n.language]);
  return null;
}
