// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { factsOf, typeOfCollection } from '@portico/shared/contract/types';
import { usePlace, useStatus } from '../api/desk-api.ts';
import { maySubmitEver } from '../bar/next-step.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { EditorRemarks } from './EditorRemarks.tsx';
import { useControlNames } from './control-names.ts';
import { ReadingLevel } from './ReadingLevel.tsx';
import { Requirements } from './Requirements.tsx';
import { TrackedLinks } from './TrackedLinks.tsx';
import { HistoryList } from './HistoryList.tsx';

/** Beside the fields: requirements, reading level, history. */
export function DeskPanel() {
  const place = usePlace();
  useControlNames();
  const { data: status } = useStatus(place);
  if (!place) return null;
  const submit = status?.can.submit;
  const type = typeOfCollection(place.collection);
  return (
    <div className="desk-panel">
      <EditorRemarks place={place} />
      {status && submit && maySubmitEver(submit) ? (
        <Requirements issues={status.issues} leftOut={status.leftOut} ready={submit.allowed} />
      ) : null}
      <TrackedLinks />
      {type && factsOf(type).readingLevel ? <ReadingLevel type={type} /> : null}
      {status ? <HistoryList history={status.history} /> : null}
      <VersionsLink place={place} />
    </div>
  );
}
