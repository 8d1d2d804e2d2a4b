// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import { dateFormat } from '../../i18n/dates.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface HandedLinkProps {
  readonly link: string;
  readonly expiresAt: string;
  readonly onCopied: () => void;
}

/** A link that an administrator hands over: shown once. */
export function HandedLink({ link, expiresAt, onCopied }: HandedLinkProps) {
  const { say, language } = useWords();
  const field = useId();
  const until = dateFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    onCopied();
  };
  return (
    <div className="desk-reason">
      <label htmlFor={field}>{say.users.link}</label>
      <input id={field} type="text" readOnly value={link} />
      <p className="desk-small">
        {say.users.expires(until.format(new Date(expiresAt)))} {say.users.once}
      </p>
      <DeskButton look="filled" onClick={() => void copy()}>
        {say.users.copy}
      </DeskButton>
    </div>
  );
}
