// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PortalMoments } from '../../desk/portal/moments.ts';
import { momentSaid } from '../../i18n/planned.ts';
import { spoken } from '../../i18n/said.ts';
import { post } from '../api/call.ts';
import { editPath } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { PortalSection } from './PortalSection.tsx';

interface MomentsSectionProps {
  readonly moments: PortalMoments;
  readonly onChange: () => void;
}

/** The clock of moments: what comes next, and what should have happened. */
export function MomentsSection({ moments, onChange }: MomentsSectionProps) {
  const { say, language } = useWords();
  const { outcome, busy, run } = useVerb();
  const { late, next, count } = moments;
  const words = say.portal.moments;
  const said = (at: string): string => spoken(momentSaid(at), language);
  const settle = () =>
    run(() => post('/api/portal/settle'), { done: words.settled, after: onChange });
  return (
    <PortalSection title={words.title} attention={late.length > 0}>
      {count === 0 ? <p>{words.none}</p> : null}
      {next ? <p>{words.next(count, next.what, next.title, said(next.at))}</p> : null}
      {late.length > 0 ? (
        <>
          <p>{words.late}</p>
          <ul>
            {late.map((one) => (
              <li key={`${one.id} ${one.what}`}>
                <DeskLink href={editPath(one)}>{one.title || say.untitled}</DeskLink>,{' '}
                {said(one.at)}
              </li>
            ))}
          </ul>
          <DeskButton busy={busy} onClick={() => void settle()}>
            {words.settle}
          </DeskButton>
        </>
      ) : null}
      <Result outcome={outcome} />
    </PortalSection>
  );
}
