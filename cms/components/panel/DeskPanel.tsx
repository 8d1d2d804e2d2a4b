// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentEvents } from '@payloadcms/ui';
import { factsOf, typeOfCollection } from '@portico/shared/contract/types';
import { useEffect } from 'react';
import { statusPath, usePlace, useStatus } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { reload } from '../api/resource.ts';
import { maySubmitEver } from '../bar/next-step.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { EditorRemarks } from './EditorRemarks.tsx';
import { ReadingLevel } from './ReadingLevel.tsx';
import { Requirements } from './Requirements.tsx';
import { ProposedTerms } from './ProposedTerms.tsx';
import { ReadingCount } from './ReadingCount.tsx';
import { TrackedLinks } from './TrackedLinks.tsx';
import { HistoryList } from './HistoryList.tsx';
import { BringInFigures } from '../figures/BringInFigures.tsx';
import { ChangeEvent } from '../programme/ChangeEvent.tsx';
import { CopyEvent } from '../programme/CopyEvent.tsx';

/** Reads the status again when something is saved in a drawer: the alternative text of a picture that is missing here. */
function useDrawerRefresh(place: Place | undefined): void {
  const saved = useDocumentEvents().mostRecentUpdate?.updatedAt;
  useEffect(() => {
    if (place && saved) void reload(statusPath(place));
  }, [place, saved]);
}

/** Beside the fields: requirements, reading level, history. */
export function DeskPanel() {
  const place = usePlace();
  const { data: status } = useStatus(place);
  useDrawerRefresh(place);
  if (!place) return null;
  const submit = status?.can.submit;
  const type = typeOfCollection(place.collection);
  return (
    <div className="desk-panel">
      <EditorRemarks place={place} />
      {status && submit && maySubmitEver(submit) ? (
        <Requirements
          issues={status.issues}
          leftOut={status.leftOut}
          advice={status.advice}
          together={status.together}
          ready={submit.allowed}
        />
      ) : null}
      <TrackedLinks />
      <ProposedTerms />
      {type && factsOf(type).readingLevel ? <ReadingLevel type={type} /> : null}
      <ReadingCount place={place} />
      {type === 'report' && submit && maySubmitEver(submit) ? (
        <BringInFigures place={place} />
      ) : null}
      {type === 'event' && submit && maySubmitEver(submit) ? (
        <>
          {status.published ? <ChangeEvent place={place} /> : null}
          <CopyEvent place={place} />
        </>
      ) : null}
      {status ? <HistoryList history={status.history} /> : null}
      <VersionsLink place={place} />
    </div>
  );
}
