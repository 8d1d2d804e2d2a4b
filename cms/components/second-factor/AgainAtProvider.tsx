// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

/** What those do who log in at the provider of identities only: they log in there once more, and come back to this page. */
export function AgainAtProvider() {
  const { say } = useWords();
  const here = (): void => {
    const { pathname, search } = window.location;
    window.location.assign(`/oidc/login?again=1&redirect=${encodeURIComponent(pathname + search)}`);
  };
  return (
    <>
      <p>{say.factor.againAtProvider}</p>
      <div className="desk-buttons">
        <DeskButton look="filled" onClick={here}>
          {say.factor.loginAgain}
        </DeskButton>
      </div>
    </>
  );
}
