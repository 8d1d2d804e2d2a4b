// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import type { PictureUse, PictureUses as Uses } from '../../workflow/pictures/uses.ts';
import { editPath } from '../api/paths.ts';
import { useResource } from '../api/resource.ts';
import { TONES } from '../bar/state-words.ts';
import { failureText } from '../saving/failure-text.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { ReplacePicture } from './ReplacePicture.tsx';

function Use({ use }: { readonly use: PictureUse }) {
  const { say, typeName } = useWords();
  const { type, title, state, working, online } = use;
  const isLive = state.startsWith('live');
  const gone = online ? say.pictures.onlyOnline : say.pictures.onlyWaiting;
  const beside = working ? isLive && !online && say.pictures.notOnline : gone;
  return (
    <li>
      <DeskLink href={editPath(use)}>{title || say.untitled}</DeskLink>
      <span className="desk-small">
        {typeName(type)} ·{' '}
        <span className="desk-signed">
          <span className={`desk-sign desk-sign--${TONES[state]}`} aria-hidden="true" />
          {[say.states[state].label, beside].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  );
}

/** On the page of a picture: the texts that show it, and the way to put another one in its place. */
export function PictureUses() {
  const { say } = useWords();
  const { id } = useDocumentInfo();
  const path = id === undefined ? undefined : `/api/media/${id}/uses`;
  const { data, failure, reload } = useResource<Uses>(path);
  if (id === undefined) return null;
  const words = say.pictures;
  const count = data ? data.texts.length + data.others : 0;
  return (
    <section className="desk-uses" aria-labelledby="desk-uses">
      <h2 id="desk-uses" className="desk-picture__title">
        {words.uses}
      </h2>
      {failure && !data ? <p role="alert">{failureText(failure, say)}</p> : null}
      {data && count === 0 ? <p>{words.unused}</p> : null}
      <ul>
        {data?.texts.map((use) => (
          <Use key={use.id} use={use} />
        ))}
      </ul>
      {data && data.others > 0 ? <p className="desk-small">{words.others(data.others)}</p> : null}
      {count > 0 ? <ReplacePicture id={String(id)} onReplaced={reload} /> : null}
    </section>
  );
}
