// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import type { ShownPlan, ShownRow } from '../../programme/shown.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { Asks } from './Asks.tsx';
import { Notes } from './Notes.tsx';
import { UnknownColumns } from './UnknownColumns.tsx';
import type { Import } from './use-import.ts';

/** How many events are new, change, stay or are wrong. */
function Counts({ counts }: Pick<ShownPlan, 'counts'>) {
  const { say } = useWords();
  const kinds = ['new', 'changed', 'same', 'wrong'] as const;
  return (
    <ul className="desk-facts">
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind} className="desk-fact">
            {say.programme[kind](counts[kind])}
          </li>
        ))}
    </ul>
  );
}

function Errors({ plan }: { readonly plan: ShownPlan }) {
  const { say } = useWords();
  const title = useId();
  if (plan.errors.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{say.programme.errors}</h2>
      <p>{say.programme.errorsHelp}</p>
      <Notes notes={plan.errors} label={say.programme.errors} />
    </section>
  );
}

/** Changes of the events that are there. */
function Changes({ rows }: { readonly rows: readonly ShownRow[] }) {
  const { say } = useWords();
  const changed = rows.filter(({ kind, changes }) => kind !== 'wrong' && changes.length > 0);
  if (changed.length === 0) return null;
  const { nothing } = say.programme;
  return (
    <details>
      <summary>{say.programme.changes(changed.length)}</summary>
      <ul className="desk-issues">
        {changed.map(({ number, title, changes }) => (
          <li key={number}>
            <strong>{title}</strong>
            <ul>
              {changes.map(({ key, field, now, file }) => (
                <li key={key}>{say.programme.becomes(field, now || nothing, file || nothing)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NewThings({ plan: { rows, venues } }: { readonly plan: ShownPlan }) {
  const { say } = useWords();
  const fresh = rows.filter(({ kind }) => kind === 'new');
  return (
    <>
      {fresh.length > 0 ? (
        <details>
          <summary>{say.programme.fresh(fresh.length)}</summary>
          <ul>
            {fresh.map(({ number, title, when }) => (
              <li key={number}>
                {title} · {when}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {venues.length > 0 ? (
        <details>
          <summary>{say.programme.venues(venues.length)}</summary>
          <ul>
            {venues.map(({ name, address }) => (
              <li key={name}>
                {name} · {address}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Advice({ advice }: Pick<ShownPlan, 'advice'>) {
  const { say } = useWords();
  if (advice.length === 0) return null;
  const label = say.programme.advice(advice.length);
  return (
    <details>
      <summary>{label}</summary>
      <p>{say.programme.adviceHelp}</p>
      <Notes notes={advice} label={label} />
    </details>
  );
}

function Confirm({ plan, working }: { readonly plan: ShownPlan; readonly working: Import }) {
  const { say } = useWords();
  const { counts, errors, missing, rows } = plan;
  const asks = rows.some((row) => row.asks.length > 0);
  if (counts.wrong === 0 && counts.new === 0 && counts.changed === 0 && !asks && missing === null)
    return <p>{say.programme.nothingToDo}</p>;
  const blocked = errors.length > 0 || missing !== null ? say.programme.blocked : undefined;
  return (
    <p>
      <DeskButton
        look="filled"
        busy={working.busy}
        blocked={blocked}
        onClick={() => void working.confirm()}
      >
        {say.programme.confirm(counts.new, counts.changed)}
      </DeskButton>
    </p>
  );
}

/** What an import would do: mistakes first, then what is new and what changes, then the button. */
export function PlanShown({
  plan,
  working,
}: {
  readonly plan: ShownPlan;
  readonly working: Import;
}) {
  return (
    <>
      {plan.missing === null ? null : (
        <p role="alert" className="desk-warn">
          {plan.missing}
        </p>
      )}
      <Counts counts={plan.counts} />
      <UnknownColumns
        headings={plan.headings}
        onName={(index, column) => void working.name(index, column)}
      />
      {plan.missing === null ? <Errors plan={plan} /> : null}
      <Asks rows={plan.rows} chosen={working.overwrite} onChange={working.setOverwrite} />
      <Changes rows={plan.rows} />
      <NewThings plan={plan} />
      <Advice advice={plan.advice} />
      <Confirm plan={plan} working={working} />
    </>
  );
}
