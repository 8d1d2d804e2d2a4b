// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client';
import { HISTORY_PUSH_TAG, type SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { mendHeadings } from './headings.ts';
import { mendLinks } from './links.ts';
import { type MendRequest, onMendRequest } from './request.ts';
import { explainTerm } from './terms.ts';

type Stored = Readonly<Record<string, unknown>> & SerializedEditorState;

function mendedBy(request: MendRequest): (stored: Stored) => Stored {
  if (request.what === 'headings') return mendHeadings;
  if (request.what === 'links') return mendLinks;
  const { id, terms, language } = request;
  return (stored) => explainTerm(stored, id, terms, language);
}

/** Mends the text in an editor when the panel beside the form asks for it; «Annulla» takes it back. */
export function MendOnRequest() {
  const [editor] = useLexicalComposerContext();
  const { fieldProps } = useEditorConfigContext();
  const { path } = fieldProps;
  useEffect(
    () =>
      onMendRequest((request) => {
        if ('field' in request && request.field !== path) return;
        const stored: SerializedEditorState = editor.getEditorState().toJSON();
        const mended = mendedBy(request)({ ...stored });
        if (JSON.stringify(mended) === JSON.stringify(stored)) return;
        editor.setEditorState(editor.parseEditorState(mended), { tag: HISTORY_PUSH_TAG });
      }),
    [editor, path],
  );
  return null;
}
