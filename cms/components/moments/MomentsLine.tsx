// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

interface MomentsLineProps {
  readonly publishAt: string | null;
  readonly withdrawAt: string | null;
  /** It is approved: the state says when it comes. */
  readonly approved?: boolean;
  /** When what is online goes, where a correction waits with another end. */
  readonly onlineUntil?: string | null;
}

/** The moments of a text, in words. */
export function MomentsLine({
  publishAt,
  withdrawAt,
  approved = false,
  onlineUntil = null,
}: MomentsLineProps) {
  const { moments: say } = useWords().say;
  const now = useNow();
  const comes = (at: string): string =>
    Date.parse(at) > now.getTime() ? say.comes(at) : say.passed(at);
  const words = [
    ...(publishAt && !approved ? [comes(publishAt)] : []),
    ...(withdrawAt ? [say.goes(withdrawAt)] : []),
    ...(onlineUntil ? [say.onlineGoes(onlineUntil)] : []),
  ];
  return words.length > 0 ? (
    <p className="desk-moments__line" data-desk="moments">
      {words.join(' ')}
    </p>
  ) : null;
}
