// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { PortalMail, PortalMails } from '../../desk/portal/mail.ts';
import { dateFormat } from '../../i18n/dates.ts';
import { post } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { PortalSection } from './PortalSection.tsx';

/** What a mail is, to whom, and since when. */
function MailFacts({ mail }: { readonly mail: PortalMail }) {
  const { say, moments, language } = useWords();
  const when = dateFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  const now = new Date();
  const { to, subject, since, attempts, nextAt, why, droppedAt } = mail;
  return (
    <>
      <strong>{subject}</strong>
      <br />
      {say.portal.mail.to(to, moments.at(droppedAt ?? since, now))}
      {why ? (
        <>
          <br />
          {why}
        </>
      ) : null}
      {attempts > 0 && !droppedAt ? (
        <>
          <br />
          <span className="desk-small">
            {say.portal.mail.attempts(attempts, when.format(new Date(nextAt)))}
          </span>
        </>
      ) : null}
    </>
  );
}

/** So many mails are shown as they are; more are folded. */
const FEW = 5;

type Run = ReturnType<typeof useVerb>['run'];

interface WaitingMailProps {
  readonly mail: PortalMail;
  readonly canRetry: boolean;
  readonly busy: boolean;
  readonly run: Run;
  readonly onChange: () => void;
  readonly onDiscard: () => void;
}

/** A mail that waits, with what one can do about it. */
function WaitingMail({ mail, canRetry, busy, run, onChange, onDiscard }: WaitingMailProps) {
  const { say } = useWords();
  const words = say.portal.mail;
  const retry = () =>
    run(() => post(`/api/portal/mails/${mail.id}/retry`), {
      done: words.retried,
      after: onChange,
    });
  return (
    <li>
      <p>
        <MailFacts mail={mail} />
      </p>
      <div className="desk-buttons">
        {canRetry ? (
          <DeskButton
            busy={busy}
            label={words.about(words.retry, mail.subject)}
            onClick={() => void retry()}
          >
            {words.retry}
          </DeskButton>
        ) : null}
        <DeskButton
          look="quiet"
          label={words.about(words.discard, mail.subject)}
          onClick={onDiscard}
        >
          {words.discard}
        </DeskButton>
      </div>
    </li>
  );
}

interface MailSectionProps {
  readonly mail: PortalMails;
  readonly onChange: () => void;
}

/** The mail that did not leave: why, and what one can do. */
export function MailSection({ mail, onChange }: MailSectionProps) {
  const { say } = useWords();
  const words = say.portal.mail;
  const { outcome, busy, run } = useVerb();
  const [asked, setAsked] = useState<PortalMail>();
  const { server, waiting, count, dropped, forDigest } = mail;
  const close = () => setAsked(undefined);
  const discard = async (): Promise<void> => {
    if (!asked) return;
    await run(() => post(`/api/portal/mails/${asked.id}/discard`), { done: '', after: onChange });
    close();
  };
  const looks = waiting.some(({ attempts }) => attempts > 0) || (!server && count > 0);
  return (
    <PortalSection title={words.title} attention={looks}>
      {server ? null : <p>{words.noServer}</p>}
      <p>{count === 0 ? words.none : words.count(count)}</p>
      {forDigest > 0 ? <p>{words.forDigest(forDigest)}</p> : null}
      {waiting.length > 0 ? (
        <details open={count <= FEW}>
          <summary>{words.oldest(waiting.length)}</summary>
          <ul className="desk-portal__mails">
            {waiting.map((one) => (
              <WaitingMail
                key={one.id}
                mail={one}
                canRetry={server}
                busy={busy}
                run={run}
                onChange={onChange}
                onDiscard={() => setAsked(one)}
              />
            ))}
          </ul>
        </details>
      ) : null}
      <Result outcome={outcome} />
      {dropped.length > 0 ? (
        <details>
          <summary>
            {words.dropped} ({dropped.length})
          </summary>
          <ul className="desk-portal__mails">
            {dropped.map((one) => (
              <li key={one.id}>
                <MailFacts mail={one} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Dialog open={asked !== undefined} title={words.discard} onClose={close}>
        <p>
          {asked?.subject}. {words.discardText}
        </p>
        <div className="desk-buttons">
          <DeskButton look="danger" busy={busy} onClick={() => void discard()}>
            {words.discard}
          </DeskButton>
          <DeskButton look="quiet" onClick={close}>
            {say.action.cancel}
          </DeskButton>
        </div>
      </Dialog>
    </PortalSection>
  );
}
