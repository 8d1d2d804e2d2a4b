// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

/** The link for an opinion, shown once: it can be copied by a button, and selected where that does not work. */
export function OpinionLink({
  link,
  onClose,
}: {
  readonly link: string;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      // Not allowed in this browser: the link stays selected in its field.
      () => setCopied(false),
    );
  };
  return (
    <div className="desk-reason">
      <p>{say.opinions.linkOnce}</p>
      <label htmlFor={id}>{say.opinions.link}</label>
      <input id={id} type="text" readOnly value={link} onFocus={(event) => event.target.select()} />
      <div className="desk-buttons">
        <DeskButton look="filled" onClick={copy}>
          {say.opinions.copy}
        </DeskButton>
        <DeskButton look="quiet" onClick={onClose}>
          {say.comparing.close}
        </DeskButton>
      </div>
      <p role="status">{copied ? say.opinions.copied : ''}</p>
    </div>
  );
}
