// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { MAX_REMARK } from '../../values/max-remark.ts';
import { MAX_ASKED, MAX_OPINION_DAYS, OPINION_DAYS } from '../../values/opinion-limits.ts';
import { consult, reloadOpinions } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

interface AskFormProps {
  readonly place: Place;
  /** Of the submission that is read. */
  readonly digest: string;
  readonly onLink: (link: string) => void;
  readonly onCancel: () => void;
}

/** Asks whom to ask, what, and until when; what is written stays where the link could not be made. */
export function AskForm({ place, digest, onLink, onCancel }: AskFormProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [asked, setAsked] = useState('');
  const [question, setQuestion] = useState('');
  const [days, setDays] = useState(OPINION_DAYS);
  const id = useId();
  const press = async (): Promise<void> => {
    const wanted = { digest, asked: asked.trim(), question: question.trim(), days };
    const answer = await run(() => consult(place, wanted), { done: say.verbs.consult.done });
    if (!answer.ok) return;
    reloadOpinions(place);
    onLink(answer.data.link);
  };
  return (
    <div className="desk-reason">
      <p>{say.opinions.how}</p>
      <label htmlFor={`${id}-who`}>{say.opinions.who}</label>
      <input
        id={`${id}-who`}
        type="text"
        maxLength={MAX_ASKED}
        value={asked}
        aria-describedby={`${id}-help`}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p id={`${id}-help`} className="desk-small">
        {say.opinions.whoHelp}
      </p>
      <label htmlFor={`${id}-question`}>{say.opinions.question}</label>
      <textarea
        id={`${id}-question`}
        rows={3}
        maxLength={MAX_REMARK}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <label htmlFor={`${id}-days`}>{say.opinions.days}</label>
      <select
        id={`${id}-days`}
        value={days}
        onChange={(event) => setDays(Number(event.target.value))}
      >
        {[1, 3, OPINION_DAYS, 14, MAX_OPINION_DAYS].map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={busy}
          blocked={asked.trim() === '' ? say.opinions.whoFirst : undefined}
          onClick={() => void press()}
        >
          {say.opinions.make}
        </DeskButton>
        <DeskButton look="quiet" onClick={onCancel}>
          {say.action.cancel}
        </DeskButton>
      </div>
      <Result outcome={outcome} />
    </div>
  );
}
