// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client';
import { HISTORY_PUSH_TAG, type SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { mendHeadings } from './headings.ts';
import { mendLinks } from './links.ts';
import { type MendRequest, onMendRequest, requestMending } from './request.ts';
import { type Explaining, explainTerm, innerTextWith, wordsOf } from './terms.ts';

type Stored = Readonly<Record<string, unknown>> & SerializedEditorState;

/** Asks the editor inside a block to explain a term that stands there first. @returns whether one did */
function explainedInside(stored: Stored, { id, terms, language }: Explaining): boolean {
  const explaining = { id, terms, language };
  const inner = innerTextWith(stored, explaining);
  let taken = false;
  if (inner)
    requestMending({
      ...explaining,
      what: 'inner-term',
      words: wordsOf(inner),
      claim: () => {
        const isFirst = !taken;
        taken = true;
        return isFirst;
      },
    });
  return taken;
}

/** What a request makes of the text of the editor at this path. */
function mendedBy(request: MendRequest, path: string, stored: Stored): Stored {
  switch (request.what) {
    case 'headings':
      return request.field === path ? mendHeadings(stored) : stored;
    case 'links':
      return mendLinks(stored);
    case 'term':
      return request.field !== path || explainedInside(stored, request)
        ? stored
        : explainTerm(stored, request);
    case 'inner-term':
      return wordsOf(stored) === request.words && request.claim()
        ? explainTerm(stored, request)
        : stored;
  }
}

/** Mends the text in an editor when the panel beside the form asks for it; «Annulla» takes it back. */
export function MendOnRequest() {
  const [editor] = useLexicalComposerContext();
  const { fieldProps } = useEditorConfigContext();
  const { path } = fieldProps;
  useEffect(
    () =>
      onMendRequest((request) => {
        const stored: SerializedEditorState = editor.getEditorState().toJSON();
        const mended = mendedBy(request, path, { ...stored });
        if (JSON.stringify(mended) === JSON.stringify(stored)) return;
        editor.setEditorState(editor.parseEditorState(mended), { tag: HISTORY_PUSH_TAG });
      }),
    [editor, path],
  );
  return null;
}
