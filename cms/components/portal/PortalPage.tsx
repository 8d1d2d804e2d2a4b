// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import type { Portal } from '../../desk/portal/portal.ts';
import { useResource } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useRefresh } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { MailSection } from './MailSection.tsx';
import { MomentsSection } from './MomentsSection.tsx';
import { ProgramsSection } from './ProgramsSection.tsx';
import { SiteSection } from './SiteSection.tsx';

/** How many things somebody should look at. */
function thingsIn({ site, publisher, ratings, moments, mail }: Portal): number {
  return [
    !site.answers,
    site.hold !== null,
    site.refused.length > 0,
    site.behind.length > 0,
    publisher === null || !publisher.reachesCms,
    !ratings,
    moments.late.length > 0,
    mail.waiting.some(({ attempts }) => attempts > 0) || (!mail.server && mail.count > 0),
  ].filter(Boolean).length;
}

/** What waits, what is held, what does not answer; each with what to do next. */
export function PortalPage() {
  const { say } = useWords();
  const { data: portal, failure, reload } = useResource<Portal>('/api/portal');
  useRefresh(reload);
  const things = portal ? thingsIn(portal) : 0;
  return (
    <div className="desk-portal">
      <SetStepNav nav={[{ label: say.portal.title }]} />
      <h1>{say.portal.title}</h1>
      {!portal && failure ? (
        <div role="alert">
          <p>{failureWords(failure, say)}</p>
          <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
        </div>
      ) : null}
      <p role="status">
        {portal ? (
          <strong>{things === 0 ? say.portal.fine : say.portal.toLookAt(things)}</strong>
        ) : failure ? null : (
          say.result.working
        )}
      </p>
      {portal ? (
        <>
          <SiteSection site={portal.site} onChange={reload} />
          <ProgramsSection portal={portal} />
          <MomentsSection moments={portal.moments} onChange={reload} />
          <MailSection mail={portal.mail} onChange={reload} />
        </>
      ) : null}
    </div>
  );
}
