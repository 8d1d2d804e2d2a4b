// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { type ReactNode, useState } from 'react';
import type { Remark, Remarks } from '../../desk/remarks.ts';
import { onRemark, reloadRemarks, statusPath } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { reload } from '../api/resource.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { RemarkForm } from './RemarkForm.tsx';

/** The quoted words, or that they are gone; what was written of them, and the answers. */
function Talk({ remark, children }: { readonly remark: Remark; readonly children: ReactNode }) {
  const { say, moments } = useWords();
  const now = useNow();
  const signed = (by: Remark['by'], at: string): string =>
    say.remarks.by(by?.name ?? say.history.someone, moments.at(at, now));
  const language = LOCALES[remark.locale as LocaleCode]?.name;
  return (
    <>
      <h3 className="desk-remark__field">
        {remark.label}
        {language && remark.locale !== 'it' ? ` · ${language}` : null}
      </h3>
      {remark.quote ? <blockquote className="desk-remark__quote">{remark.quote}</blockquote> : null}
      {children}
      <p className="desk-remark__text">{remark.text}</p>
      <p className="desk-small">{signed(remark.by, remark.at)}</p>
      {remark.answers.length > 0 ? (
        <ol className="desk-remark__answers">
          {remark.answers.map(({ text, by, at }) => (
            <li key={`${at} ${by?.id ?? ''}`}>
              <p className="desk-remark__text">{text}</p>
              <p className="desk-small">{signed(by, at)}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {remark.closed ? (
        <p className="desk-good">
          {say.remarks.closedBy(
            remark.closed.by?.name ?? say.history.someone,
            moments.at(remark.closed.at, now),
          )}
        </p>
      ) : null}
    </>
  );
}

interface RemarkItemProps {
  readonly place: Place;
  readonly remark: Remark;
  readonly can: Remarks['can'];
  /** Leads to the words, or says that they are gone. */
  readonly children: ReactNode;
}

/** One remark with its answers and what one may do with it. */
export function RemarkItem({ place, remark, can, children }: RemarkItemProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [answering, setAnswering] = useState(false);
  const verb = remark.state === 'open' ? 'resolve' : 'reopen';
  const renew = (): void => {
    reloadRemarks(place);
    void reload(statusPath(place));
  };
  return (
    <li className={`desk-remark desk-remark--${remark.state}`} data-remark={remark.id}>
      <Talk remark={remark}>{children}</Talk>
      {answering ? (
        <RemarkForm
          label={say.remarks.answer}
          help={say.remarks.answerHelp}
          confirm={say.verbs.answer.button}
          done={say.verbs.answer.done}
          send={(text) => onRemark(place, 'answer', { remark: remark.id, text })}
          onCancel={() => setAnswering(false)}
          onDone={() => {
            setAnswering(false);
            renew();
          }}
        />
      ) : (
        <div className="desk-buttons">
          {can[verb].allowed ? (
            <DeskButton
              busy={busy}
              onClick={() =>
                void run(() => onRemark(place, verb, { remark: remark.id }), {
                  done: say.verbs[verb].done,
                  after: renew,
                })
              }
            >
              {say.verbs[verb].button}
            </DeskButton>
          ) : null}
          {can.answer.allowed ? (
            <DeskButton look="quiet" onClick={() => setAnswering(true)}>
              {say.verbs.answer.button}
            </DeskButton>
          ) : null}
        </div>
      )}
      <Result outcome={outcome} />
    </li>
  );
}
