// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PortalDocument, PortalSite } from '../../desk/portal/site.ts';
import { post } from '../api/call.ts';
import { editPath } from '../api/paths.ts';
import { SiteHoldNotice } from '../hold/SiteHoldNotice.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { PortalSection } from './PortalSection.tsx';

/** Texts that are named one by one, at most. */
const MAX_NAMED = 10;

/** Milliseconds after which what was asked for shows. */
const SOON_MS = 4_000;

const DocumentLink = ({ one }: { readonly one: PortalDocument }) => (
  <DeskLink href={editPath(one)}>{one.title || useWords().say.untitled}</DeskLink>
);

/** What the site could not show, with the reason and the text to mend. */
function Refused({ refused }: Pick<PortalSite, 'refused'>) {
  const { say } = useWords();
  if (refused.length === 0) return null;
  return (
    <>
      <p>{say.portal.site.refused}</p>
      <ul>
        {refused.map((one) => (
          <li key={one.id}>
            <DocumentLink one={one} />
            <br />
            {say.portal.site.why(one.reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was decided and does not show yet. */
function Behind({
  behind,
  onChange,
}: Pick<PortalSite, 'behind'> & { readonly onChange: () => void }) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  if (behind.length === 0) return null;
  const more = behind.length - MAX_NAMED;
  const look = () =>
    run(() => post('/api/portal/nudge'), {
      done: say.portal.site.looking,
      after: () => setTimeout(onChange, SOON_MS),
    });
  return (
    <>
      <p>{say.portal.site.behind(behind.length)}</p>
      <ul>
        {behind.slice(0, MAX_NAMED).map((one) => (
          <li key={one.id}>
            <DocumentLink one={one} />
          </li>
        ))}
        {more > 0 ? <li>{say.portal.site.more(more)}</li> : null}
      </ul>
      <DeskButton busy={busy} onClick={() => void look()}>
        {say.portal.site.lookNow}
      </DeskButton>
      <Result outcome={outcome} />
    </>
  );
}

/** What the site shows beside what is approved. */
export function SiteSection({
  site,
  onChange,
}: {
  readonly site: PortalSite;
  readonly onChange: () => void;
}) {
  const { say, moments } = useWords();
  const { answers, online, approved, hold, refused, behind, lastReached } = site;
  const now = new Date();
  const needsOperator = hold !== null && hold.reason !== 'too-many-withdrawals';
  const looks = !answers || hold !== null || refused.length > 0 || behind.length > 0;
  return (
    <PortalSection title={say.portal.site.title} attention={looks}>
      {online ? (
        <>
          <p>{say.portal.site.answers(moments.at(online.at, now))}</p>
          <p className="desk-small">
            {say.portal.site.revision(online.revision, approved.revision)}
          </p>
        </>
      ) : (
        <p>{say.portal.site.silent(lastReached && moments.at(lastReached, now))}</p>
      )}
      {answers && !looks ? <p>{say.portal.site.upToDate}</p> : null}
      <SiteHoldNotice />
      {needsOperator ? <p>{say.portal.site.operator}</p> : null}
      <Refused refused={refused} />
      <Behind behind={behind} onChange={onChange} />
    </PortalSection>
  );
}
