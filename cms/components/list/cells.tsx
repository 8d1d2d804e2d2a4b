// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { daysBetween, NOTICE_DAYS } from '@portico/shared/verification';
import type { DefaultServerCellComponentProps } from 'payload';
import { type DeskMessages, deskLanguage, deskMessages } from '../../i18n/desk.ts';
import { MOMENTS } from '../../i18n/moments.ts';
import {
  type ListState,
  organisationName,
  stateInList,
  viewsInList,
  workingTitle,
} from '../../desk/cells.ts';
import { type StateFacts, stateWords } from '../bar/state-words.ts';
import { editPath, firstBehindPath, TRANSLATED } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { idIn } from '../../values/relation-id.ts';

const NUMBERS = { it: 'it-IT', en: 'en-GB' } as const;

const at = (moment: string | null) => (moment === null ? null : { at: moment });

/** A list takes what was published as online: it does not ask the site. */
const factsOf = (known: ListState): StateFacts => ({
  state: known.state,
  changed: false,
  submission: at(known.submittedAt),
  returned: at(known.returnedAt),
  withdrawn: at(known.withdrawnAt),
  published: known.firstPublished === null ? null : { firstPublished: known.firstPublished },
  online: known.firstPublished === null ? null : { since: known.firstPublished },
  silent: false,
});

/** «scaduto da 3 settimane», where it must be checked within two weeks. */
function dueInList({ verifyDay }: ListState, { say, now }: { say: DeskMessages; now: Date }) {
  const today = civilDate(now);
  return verifyDay !== null && daysBetween(today, verifyDay) <= NOTICE_DAYS
    ? say.verify.due(verifyDay, today)
    : undefined;
}

/** The state of a document in a list, in words. */
export async function StateCell({
  collectionSlug,
  i18n,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  // Payload also renders it without a row.
  if (rowData === undefined) return null;
  const id = String(rowData['id']);
  const known = await stateInList(payload, id);
  if (!known) return null;
  const language = deskLanguage(i18n.language);
  const speech = { say: deskMessages(language), moments: MOMENTS[language], now: new Date() };
  const { tone, main, more } = stateWords(factsOf(known), speech);
  const due = dueInList(known, speech);
  return (
    <span className="desk-signed">
      <span className={`desk-sign desk-sign--${tone}`} aria-hidden="true" />
      <span>
        {main}
        {more ? `, ${more}` : null}
        {due ? `, ${due}` : null}
        {known.behind ? (
          <DeskLink href={firstBehindPath({ collection: collectionSlug, id })}>
            {` · ${speech.say.translation.behind(TRANSLATED, known.behind.count, known.behind.total)}`}
          </DeskLink>
        ) : null}
      </span>
    </span>
  );
}

/** The title of a document in a list, as a link; that of another language where the list's has none. */
export async function TitleCell({
  cellData,
  collectionSlug,
  i18n,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  const title = typeof cellData === 'string' ? cellData.trim() : '';
  const id = String(rowData['id']);
  return (
    <DeskLink href={editPath({ collection: collectionSlug, id })}>
      {title ||
        ((await workingTitle(payload, id)) ?? deskMessages(deskLanguage(i18n.language)).untitled)}
    </DeskLink>
  );
}

/** The name of the organisation that a document belongs to, in a list. */
export async function OwnerCell({ cellData, payload }: DefaultServerCellComponentProps) {
  const id = idIn(cellData);
  return <span>{(id && (await organisationName(payload, id))) ?? '–'}</span>;
}

/** How often the pages of a document were opened this month, in a list; nothing of one that is not online. */
export async function ReadingsCell({ i18n, payload, rowData }: DefaultServerCellComponentProps) {
  if (rowData === undefined) return null;
  const views = await viewsInList(payload, String(rowData['id']));
  return <span>{views?.toLocaleString(NUMBERS[deskLanguage(i18n.language)]) ?? '–'}</span>;
}
