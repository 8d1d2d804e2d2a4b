// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { Opinion } from '../../desk/opinions.ts';
import type { DeskMessages } from '../../i18n/desk.ts';
import { reloadOpinions, revokeOpinion, useOpinions } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { AskForm } from './AskForm.tsx';
import { OpinionLink } from './OpinionLink.tsx';

type Shown = (at: string) => string;

function stateWords(opinion: Opinion, say: DeskMessages, shown: Shown): string {
  const { state, expiresAt, endedAt, marks } = opinion;
  const ended = shown(endedAt ?? expiresAt);
  if (state === 'waits') return say.opinions.waits(expiresAt);
  if (state === 'expired') return say.opinions.expired(expiresAt);
  if (state === 'revoked') return say.opinions.revoked(ended);
  if (state === 'left') return say.opinions.left(opinion.by?.name ?? '');
  if (state === 'over') return say.opinions.over;
  return say.opinions.given(ended, marks?.right ?? 0, marks?.wrong ?? 0, marks?.amend ?? 0);
}

function OpinionItem({
  place,
  opinion,
  mayRevoke,
}: {
  readonly place: Place;
  readonly opinion: Opinion;
  readonly mayRevoke: boolean;
}) {
  const { say, moments } = useWords();
  const now = useNow();
  const moment: Shown = (at) => moments.at(at, now);
  const { outcome, busy, run } = useVerb();
  const revoke = (): void =>
    void run(() => revokeOpinion(place, opinion.id), {
      done: say.verbs.revoke.done,
      after: () => reloadOpinions(place),
    });
  const asked = say.opinions.askedBy(opinion.by?.name ?? '', moment(opinion.at));
  return (
    <li className="desk-remark" data-state={opinion.state}>
      <p className="desk-remark__field">{opinion.asked}</p>
      {opinion.question ? <p className="desk-remark__text">{opinion.question}</p> : null}
      <p className="desk-remark__text">
        <strong>{stateWords(opinion, say, moment)}</strong>
      </p>
      {opinion.note ? <p className="desk-remark__text">{opinion.note}</p> : null}
      <p className="desk-small">{asked}</p>
      {opinion.state === 'waits' && mayRevoke ? (
        <DeskButton
          look="quiet"
          busy={busy}
          label={`${say.verbs.revoke.button}: ${opinion.asked}`}
          onClick={revoke}
        >
          {say.verbs.revoke.button}
        </DeskButton>
      ) : null}
      <Result outcome={outcome} />
    </li>
  );
}

interface ReviewOpinionsProps {
  readonly place: Place;
  /** Of the submission that is read. */
  readonly digest: string;
}

/** Opinions of people without an account, beside the text that is examined. */
export function ReviewOpinions({ place, digest }: ReviewOpinionsProps) {
  const { say } = useWords();
  const { data } = useOpinions(place);
  const [asks, setAsks] = useState(false);
  const [link, setLink] = useState<string>();
  if (!data) return null;
  const mayConsult = data.can.consult.allowed;
  const mayRevoke = data.can.revoke.allowed;
  const close = (): void => {
    setAsks(false);
    setLink(undefined);
  };
  return (
    <section className="desk-section" aria-labelledby="pareri">
      <h2 id="pareri" className="desk-section__title">
        {say.opinions.title}
      </h2>
      {data.opinions.length > 0 ? (
        <ol className="desk-remarks">
          {data.opinions.map((opinion) => (
            <OpinionItem key={opinion.id} place={place} opinion={opinion} mayRevoke={mayRevoke} />
          ))}
        </ol>
      ) : null}
      {mayConsult ? (
        <DeskButton onClick={() => setAsks(true)}>{say.verbs.consult.button}</DeskButton>
      ) : null}
      <Dialog open={asks} title={say.verbs.consult.button} onClose={close}>
        {link === undefined ? (
          <AskForm place={place} digest={digest} onLink={setLink} onCancel={close} />
        ) : (
          <OpinionLink link={link} onClose={close} />
        )}
      </Dialog>
    </section>
  );
}
