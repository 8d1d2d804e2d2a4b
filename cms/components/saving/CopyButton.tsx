// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import type { Saver } from './saver.ts';
import { useWordsOfValues } from './use-words-of-values.ts';

/** Copies all unsaved words; where the browser forbids that, shows them to be selected. */
export function CopyButton({
  saver,
  collection,
}: {
  readonly saver: Saver;
  readonly collection: string;
}) {
  const { say } = useWords();
  const { copyOf } = useWordsOfValues(collection, [saver.compare().mine]);
  const [copied, setCopied] = useState<{ readonly text: string; readonly ok: boolean }>();
  const copy = async (): Promise<void> => {
    const { parts, mine } = saver.compare();
    const text = copyOf(Object.keys(parts), mine);
    // Without TLS there is no clipboard.
    const ok = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
      () => false,
    );
    setCopied({ text, ok: ok === true });
  };
  const note = copied && (copied.ok ? say.saving.copied : say.saving.notCopied);
  return (
    <>
      <DeskButton note={note} onClick={() => void copy()}>
        {say.saving.copy}
      </DeskButton>
      {copied && !copied.ok ? (
        <textarea
          className="desk-saving__text"
          readOnly
          aria-label={say.saving.copy}
          value={copied.text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </>
  );
}
