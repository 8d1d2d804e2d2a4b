// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { RelationshipField, useField } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useParts, usePlace } from '../api/desk-api.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { AddPart } from './AddPart.tsx';
import { PartFacts } from './PartFacts.tsx';
import { useSavedParts } from './use-saved-reload.ts';

/** The check of a lesson: chosen, or begun from here; and what it lacks. */
export const CheckField: RelationshipFieldClientComponent = (props) => {
  const { path, readOnly } = props;
  const { say } = useWords();
  const place = usePlace();
  const { data } = useParts(place);
  useSavedParts(place);
  const { value } = useField<string | null>({ path });
  const item = data?.parts.find(({ id }) => id === value);
  return (
    <div className="desk-check">
      <RelationshipField {...props} />
      {item?.state ? (
        <>
          <DeskLink href={editPath(item)} look="outlined">
            {say.parts.openCheck}
          </DeskLink>
          <PartFacts item={item} />
        </>
      ) : null}
      {place && !value && readOnly !== true ? (
        <AddPart place={place}>{say.parts.addCheck}</AddPart>
      ) : null}
    </div>
  );
};
