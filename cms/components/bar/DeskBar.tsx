// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentTitle, useLocale } from '@payloadcms/ui';
import { type Ref, useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../api/paths.ts';
import type { Status } from '../../desk/status.ts';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { siteOutcome, stateWords } from './state-words.ts';
import { useLiveStatus, usePlace } from '../api/desk-api.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result } from '../ui/outcome.tsx';
import { SavingLine } from '../saving/SavingLine.tsx';
import { useLateAnswers } from '../saving/use-late-answers.ts';
import { useSaver } from '../saving/use-saver.ts';
import { Actions, PreviewLink, type Sending, useActions } from './Actions.tsx';
import { ConfirmationLine } from './ConfirmationLine.tsx';
import { type ChosenActions, choiceOf } from './language-choice.ts';
import { Languages } from './Languages.tsx';
import { maySubmitEver, nextStep } from './next-step.ts';
import { useSavedRefresh } from './saved-refresh.ts';
import { areWhole, type TypedMoments } from '../moments/MomentFields.tsx';
import { ChangeMoments, ChooseMoments, ReturnScheduled } from '../moments/Moments.tsx';
import { MomentsLine } from '../moments/MomentsLine.tsx';
import { Verify } from '../verify/Verify.tsx';
import { askedNote, titlesTold } from '../notes/asked-note.ts';
import { NoteDialog } from '../notes/NoteDialog.tsx';
import { BehindLine, TranslationLink } from './TranslationLink.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** Shows `untitled` as the heading of a document without a title in this language, for which Payload shows its id. */
function useUntitled({ id }: Place, untitled: string): void {
  const { title, setDocumentTitle } = useDocumentTitle();
  // Its title in another language is known only once its status is read.
  const shown = useRef('');
  useEffect(() => {
    const isOwn = title !== id && title.trim() !== '' && title !== shown.current;
    if (isOwn || title === untitled) return;
    // After Payload's own effects, which would put the id back.
    const timer = setTimeout(() => {
      shown.current = untitled;
      setDocumentTitle(untitled);
    });
    return () => clearTimeout(timer);
  }, [id, title, untitled, setDocumentTitle]);
}

interface StateLineProps {
  readonly status: Status;
  /** Takes the focus after an action whose button is gone. */
  readonly ref?: Ref<HTMLParagraphElement>;
}

/** The state of a document in words, with a sign that differs in form and colour. */
export function StateLine({ status, ref }: StateLineProps) {
  const { say, moments } = useWords();
  const now = useNow(status.online?.since ?? status.submission?.at);
  const { tone, main, more, changed } = stateWords(status, { say, moments, now });
  return (
    <p ref={ref} className="desk-state" tabIndex={-1}>
      <span className="desk-signed">
        <span className={`desk-sign desk-sign--${tone}`} aria-hidden="true" />
        <strong data-desk="state">{main}</strong>
      </span>
      {more ? <span data-desk="state-more"> · {more}</span> : null}
      {changed ? (
        <span className="desk-state__changed" data-desk="changed">
          {changed}
        </span>
      ) : null}
    </p>
  );
}

/** Opens the page online, in the language of the form if it has that. */
function OnlineLink({ status }: { readonly status: Status }) {
  const { say } = useWords();
  const { code } = useLocale();
  const urls = status.published?.urls;
  const url = urls?.[code] ?? urls?.['it'];
  if (!url) return null;
  return (
    <DeskLink href={url} look="outlined" away>
      {say.action.online}
    </DeskLink>
  );
}

function Bar({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { data: status, failure, slow } = useLiveStatus(place);
  useSavedRefresh(place);
  useLateAnswers();
  const bar = useRef<HTMLDivElement>(null);
  const saver = useSaver(place, bar);
  // Who may not write has nothing to save.
  const save = useCallback(() => saver?.flush() ?? Promise.resolve(true), [saver]);
  useUntitled(place, status?.title ?? say.untitled);
  const line = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<ChosenActions>({});
  const choice = status && choiceOf(status, chosen);
  const [moments, setMoments] = useState<TypedMoments>();
  const next = status && nextStep(status, say, choice);
  // Half a moment would be none: the text would come at once.
  const steps =
    next && moments && !areWhole(moments) && next.main === 'submit'
      ? { ...next, blocked: say.moments.notWhole, requirements: false }
      : next;
  const wanted = { ...choice, ...moments };
  const [withdrawing, setWithdrawing] = useState(false);
  const [noting, setNoting] = useState<Sending>();
  const actions = useActions(
    place,
    save,
    { others: steps?.together ?? [], choice: wanted },
    () => {
      setChosen({});
      setMoments(undefined);
      line.current?.focus({ preventScroll: true });
    },
    setNoting,
  );
  if (!status || !steps)
    return (
      <div ref={bar} className="desk-bar">
        <p aria-live="polite">
          {failure ? (failure.message ?? say.failure.unknown) : say.result.working}
        </p>
        <SavingLine saver={saver} collection={place.collection} />
      </div>
    );
  const note = askedNote(status.note, steps.together);
  const told = siteOutcome(status, slow, say);
  // «Tolto dal sito» is not true while the site waits.
  const outcome = told?.kind === 'failed' ? told : (actions.outcome ?? told);
  return (
    <div ref={bar} className="desk-bar">
      <StateLine ref={line} status={status} />
      <div className="desk-buttons">
        {status.can.preview.allowed ? <PreviewLink place={place} save={save} /> : null}
        {status.online ? <OnlineLink status={status} /> : null}
        <TranslationLink place={place} status={status} />
        <Actions
          place={place}
          steps={steps}
          actions={actions}
          onSubmit={() => (note ? setNoting('send') : void actions.submit())}
          onSubmitAndAdd={() => (note ? setNoting('sendAndAdd') : void actions.submitAndAdd())}
          onWithdraw={() => setWithdrawing(true)}
        />
        <ChangeMoments place={place} status={status} onDone={actions.scheduled} />
        <ReturnScheduled place={place} status={status} onDone={actions.returned} />
      </div>
      {status.announcement ? <ConfirmationLine {...status.announcement} /> : null}
      <SavingLine saver={saver} collection={place.collection} />
      <BehindLine status={status} />
      {steps.main === 'submit' && !steps.unchanged ? (
        <ChooseMoments status={status} chosen={moments} onChoose={setMoments} />
      ) : status.moments ? (
        <MomentsLine {...status.moments} />
      ) : null}
      <Verify place={place} status={status} save={save} onDone={actions.verified} />
      {maySubmitEver(status.can.submit) ? (
        <Languages status={status} chosen={chosen} onChoose={setChosen} />
      ) : null}
      <Result outcome={outcome} />
      <NoteDialog
        note={note}
        online={Object.keys(status.published?.urls ?? {})}
        told={titlesTold(status.title || say.untitled, status.note, steps.together)}
        open={noting !== undefined}
        busy={actions.busy}
        onClose={() => setNoting(undefined)}
        onSend={(typed) =>
          void (noting === 'sendAndAdd' ? actions.submitAndAdd : actions.submit)(typed).then(
            (sent) => sent && setNoting(undefined),
          )
        }
      >
        <Result outcome={outcome} />
      </NoteDialog>
      <WithdrawDialog
        place={place}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={actions.withdrawn}
      />
    </div>
  );
}

/** The bar above the editor: the state of the document, and the buttons. */
export function DeskBar() {
  const place = usePlace();
  return place ? <Bar key={place.id} place={place} /> : null;
}
