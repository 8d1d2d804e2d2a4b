// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useStatus } from '../api/desk-api.ts';
import { usePlace } from '../bar/use-place.ts';
import { useFieldNames } from './field-names.ts';
import { ReadingLevel } from './ReadingLevel.tsx';
import { Requirements } from './Requirements.tsx';
import { Story } from './Story.tsx';

/** Types whose texts have an audience, and so a reading level. */
const MEASURED = ['articles', 'events'];

/** Beside the fields: what is missing, how it reads, what happened. */
export function DeskPanel() {
  const place = usePlace();
  useFieldNames();
  const { data: status } = useStatus(place);
  if (!place) return null;
  const submit = status?.can.submit;
  const writes = submit && (submit.allowed || (submit.why !== 'role' && submit.why !== 'scope'));
  return (
    <div className="desk-panel">
      {status && writes ? (
        <Requirements issues={status.issues} ready={submit?.allowed ?? false} />
      ) : null}
      {MEASURED.includes(place.collection) ? <ReadingLevel /> : null}
      {status ? <Story history={status.history} /> : null}
    </div>
  );
}
