// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The recovery codes, shown once: to print, copy or download. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const text = `${say.factor.codesTitle}\n${window.location.host}\n\n${codes.join('\n')}\n`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className="desk-codes">
      <h2 ref={title} tabIndex={-1}>
        {say.factor.codesTitle}
      </h2>
      <p>{say.factor.codesText}</p>
      <ul className="desk-codes__list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="desk-buttons desk-codes__keep">
        <DeskButton onClick={() => window.print()}>{say.factor.codesPrint}</DeskButton>
        <DeskButton onClick={() => void copy()}>{say.factor.codesCopy}</DeskButton>
        <DeskButton onClick={() => download(text, say.factor.codesFile)}>
          {say.factor.codesSave}
        </DeskButton>
        <DeskButton look="filled" onClick={onKept}>
          {say.factor.codesKept}
        </DeskButton>
      </div>
      <p role="status" className="desk-small">
        {copied ? say.factor.codesCopied : ''}
      </p>
    </div>
  );
}
