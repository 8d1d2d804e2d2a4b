// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';
import { MomentField } from './MomentField.tsx';

/** Both moments of a text, ISO 8601 in UTC; `null` is none, `undefined` what is not typed whole. */
export interface TypedMoments {
  readonly publishAt: string | null | undefined;
  readonly withdrawAt: string | null | undefined;
}

export const areWhole = ({ publishAt, withdrawAt }: TypedMoments): boolean =>
  publishAt !== undefined && withdrawAt !== undefined;

/**
 * The one moment that is chosen: `end` of a text that is online; `start` where the person wrote what is online, and others
 * choose when it goes.
 */
export type OnlyMoment = 'start' | 'end';

interface MomentFieldsProps {
  readonly value: TypedMoments;
  readonly onChange: (moments: TypedMoments) => void;
  readonly only?: OnlyMoment | undefined;
  /** The text is approved: it waits for its moment alone. */
  readonly approved?: boolean;
}

/** When a text comes online, and when it goes. */
export function MomentFields({ value, onChange, only, approved = false }: MomentFieldsProps) {
  const { moments: say } = useWords().say;
  const { publishAt, withdrawAt } = value;
  return (
    <div className="desk-moments">
      {only === 'end' ? null : (
        <MomentField
          legend={say.publishAt}
          none={approved ? say.publishApproved : say.publishNow}
          said={approved ? say.comesApproved : say.comes}
          value={publishAt ?? null}
          onChange={(chosen) => onChange({ publishAt: chosen, withdrawAt })}
        />
      )}
      {only === 'start' ? null : (
        <MomentField
          legend={say.withdrawAt}
          none={say.withdrawNever}
          said={say.goes}
          value={withdrawAt ?? null}
          onChange={(chosen) => onChange({ publishAt, withdrawAt: chosen })}
        />
      )}
    </div>
  );
}
