// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DefaultServerCellComponentProps } from 'payload';
import { deskLanguage, deskMessages } from '../../i18n/desk.ts';
import { MOMENTS } from '../../i18n/moments.ts';
import { type ListState, stateInList } from '../../desk/cells.ts';
import { stateWords, type StateFacts } from '../bar/state-words.ts';

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

/** The state of a document in a list, in words. */
export async function StateCell({ i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload also renders it without a row.
  if (rowData === undefined) return null;
  const known = await stateInList(payload, String(rowData['id']));
  if (!known) return null;
  const language = deskLanguage(i18n.language);
  const speech = { say: deskMessages(language), moments: MOMENTS[language], now: new Date() };
  const { tone, main, more } = stateWords(factsOf(known), speech);
  return (
    <span className="desk-signed">
      <span className={`desk-sign desk-sign--${tone}`} aria-hidden="true" />
      <span>
        {main}
        {more ? `, ${more}` : null}
      </span>
    </span>
  );
}
