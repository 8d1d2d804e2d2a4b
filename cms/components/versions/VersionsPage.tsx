// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useMemo, useState } from 'react';
import type { VersionItem } from '../../desk/versions.ts';
import { useVersions } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { NoteShown } from '../notes/NoteShown.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { ChosenVersion } from './ChosenVersion.tsx';
import { NoVersions } from './NoVersions.tsx';

interface ItemProps {
  readonly item: VersionItem;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** What a version is, when it was written and by whom. */
function Item({ item, chosen, onChoose }: ItemProps) {
  const { say, moments } = useWords();
  const now = useNow();
  const { kind, at, by, closed, reason, note, restored } = item;
  const when = moments.at(at, now);
  return (
    <li className="desk-version" aria-current={chosen || undefined}>
      <p className="desk-version__when">
        <time dateTime={at}>{when}</time> · {by?.name ?? say.history.someone}
      </p>
      <p>
        <strong>{say.versions.kinds[kind]}</strong>
        {closed?.by && closed.by.name !== by?.name ? ` (${closed.by.name})` : null}
      </p>
      {reason ? <blockquote>{reason}</blockquote> : null}
      <NoteShown note={note} />
      {restored ? (
        <p className="desk-small">{say.versions.broughtBack(moments.at(restored, now))}</p>
      ) : null}
      {item.id === null ? null : (
        <button
          type="button"
          className="desk-button desk-button--outlined"
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {say.versions.look}
          <span className="desk-hidden"> {when}</span>
        </button>
      )}
    </li>
  );
}

/** The versions of a document, and the one that is looked at beside its working copy. */
export function VersionsPage({ collection, id }: Place) {
  const { say } = useWords();
  const place = useMemo(() => ({ collection, id }), [collection, id]);
  const { data, failure, reload } = useVersions(place);
  const [chosenId, setChosenId] = useState<string>();
  if (!data && failure) return <NoVersions message={failureWords(failure, say)} />;
  if (!data) return <p role="status">{say.result.working}</p>;
  const chosen = data.versions.find((one) => one.id !== null && one.id === chosenId);
  return (
    <div className="desk-versions">
      <SetStepNav nav={[{ label: say.versions.title }]} />
      <header className="desk-review__head">
        <h1>{say.versions.of(data.title || say.untitled)}</h1>
        <p>{say.versions.help}</p>
        <DeskLink href={editPath(place)} look="outlined">
          {say.versions.back}
        </DeskLink>
      </header>
      <div className="desk-versions__columns">
        <ol className="desk-versions__list" aria-label={say.versions.title}>
          {data.versions.map((item) => (
            <Item
              key={item.id ?? ''}
              item={item}
              chosen={item === chosen}
              onChoose={() => setChosenId(item.id ?? undefined)}
            />
          ))}
        </ol>
        {chosen ? (
          <ChosenVersion key={chosen.id} place={place} item={chosen} onRestored={reload} />
        ) : (
          <p className="desk-empty">
            {data.versions.length > 1 ? say.versions.choose : say.versions.onlyNow}
          </p>
        )}
      </div>
    </div>
  );
}
