// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { SiteHold } from '../../desk/site-hold.ts';
import { acceptWithdrawals, useSiteHold } from '../api/desk-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useNow, useRefresh } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** Titles, and the button of a second reviewer. */
function Withdrawals({ hold, onDone }: { readonly hold: SiteHold; readonly onDone: () => void }) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const accept = () =>
    run(() => acceptWithdrawals(hold), {
      done: say.siteHold.accepted,
      after: () => setTimeout(onDone, 2000),
    });
  return (
    <>
      <p>{say.siteHold.stillOnline}</p>
      <ul>
        {hold.withdrawals.map(({ id, title, by }) => (
          <li key={id}>
            {say.siteHold.withdrawnBy(title || say.untitled, by?.name ?? say.history.someone)}
          </li>
        ))}
      </ul>
      <DeskButton
        look="filled"
        busy={busy}
        blocked={hold.mayAccept ? undefined : say.siteHold.ownOnes}
        onClick={() => void accept()}
      >
        {say.siteHold.accept}
      </DeskButton>
      <Result outcome={outcome} />
    </>
  );
}

/** On the first page of those who approve: that the site waits, why, and what they can do. */
export function SiteHoldNotice() {
  const { say, moments } = useWords();
  const { data, reload } = useSiteHold();
  const now = useNow();
  useRefresh(reload);
  const hold = data?.hold;
  return (
    <div role="status">
      {hold ? (
        <section className="desk-notice" aria-label={say.siteHold.title}>
          <h2 className="desk-notice__title">{say.siteHold.title}</h2>
          <p>{say.heldBecause[hold.reason]}</p>
          <p className="desk-small">{say.siteHold.since(moments.since(hold.since, now))}</p>
          {hold.withdrawals.length > 0 ? <Withdrawals hold={hold} onDone={reload} /> : null}
        </section>
      ) : null}
    </div>
  );
}
