// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { dateFormat } from '../../i18n/dates.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import type { FactorState } from './factor-api.ts';

/** «27 novembre 2026» */
export function useDay(): (iso: string) => string {
  const { language } = useWords();
  return (iso) => dateFormat(language, { dateStyle: 'long' }).format(new Date(iso));
}

interface FactorListProps {
  readonly factors: FactorState['factors'];
  /** Absent: they can only be looked at. */
  readonly onRemove?: ((id: string) => void) | undefined;
}

/** The factors of an account, with when they were used last. */
export function FactorList({ factors, onRemove }: FactorListProps) {
  const { say } = useWords();
  const day = useDay();
  return (
    <ul className="desk-items">
      {factors.map(({ id, kind, name, at, lastUsedAt }) => (
        <li key={id} className="desk-factor__item">
          <span>
            <strong>{name}</strong> · {kind === 'app' ? say.factor.apps : say.factor.passkeys}
            <br />
            <span className="desk-small">
              {say.factor.since(day(at))},{' '}
              {lastUsedAt ? say.factor.used(day(lastUsedAt)) : say.factor.neverUsed}
            </span>
          </span>
          {onRemove ? (
            <DeskButton label={say.factor.removeNamed(name)} onClick={() => onRemove(id)}>
              {say.factor.remove}
            </DeskButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What happened to them, the newest first. */
export function FactorHistory({ events }: { readonly events: FactorState['events'] }) {
  const { say } = useWords();
  const day = useDay();
  if (events.length === 0) return null;
  return (
    <details className="desk-factor__history">
      <summary>{say.factor.history}</summary>
      <ul>
        {events.map(({ at, kind, what, byName, reason }) => (
          <li key={`${at} ${kind}`}>
            {day(at)}: {say.factor.events[kind]}
            {what ? ` «${what}»` : ''}
            {byName ? `, ${say.factor.by(byName)}` : ''}
            {reason ? `. ${reason}` : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
