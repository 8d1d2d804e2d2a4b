// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { Gutter } from '@payloadcms/ui';
import { useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { rememberedText } from './typed-text.ts';

/** Replaces a page that failed, most often because a part of it could not be loaded; offers to copy the typed text. */
export function ErrorPage() {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const text = rememberedText();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Gutter className="desk-page">
      <h1>{say.errorPage.title}</h1>
      <p role="alert">{text === '' ? say.errorPage.text : say.errorPage.typed}</p>
      <div className="desk-buttons">
        {text === '' ? null : (
          <DeskButton
            look="filled"
            note={copied ? say.session.copied : undefined}
            onClick={() => void copy()}
          >
            {say.session.copy}
          </DeskButton>
        )}
        <DeskButton
          look={text === '' || copied ? 'filled' : 'outlined'}
          onClick={() => window.location.reload()}
        >
          {say.errorPage.reload}
        </DeskButton>
      </div>
    </Gutter>
  );
}
