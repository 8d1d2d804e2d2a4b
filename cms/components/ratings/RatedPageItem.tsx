// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { homePath } from '@portico/shared/paths';
import type { RatedPage } from '../../desk/ratings.ts';
import { dateFormat } from '../../i18n/dates.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** First pages have no name in their addresses. */
const HOMES = new Set(ACTIVE_LOCALES.map(homePath));

type Reason = keyof RatedPage['reasons'];

/** Stars, reasons and words of one page. Words are shown as text. */
export function RatedPageItem({ page }: { readonly page: RatedPage }) {
  const { say, language, typeName } = useWords();
  const { document, average, count, stars, reasons, texts, url } = page;
  const days = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const day = (date: string): string => days.format(new Date(`${date}T12:00:00Z`));
  const title = document?.title ?? (HOMES.has(page.page) ? typeName('home') : page.page);
  const given = Object.entries(reasons) as [Reason, number][];
  return (
    <section className="desk-rated" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <strong>{say.ratings.average(average, count)}</strong>
      </p>
      <ul className="desk-rated__facts">
        {stars.map((some, index) =>
          some > 0 ? (
            // The place says how many stars.
            <li key={say.ratings.stars(index + 1)}>
              {say.ratings.times(say.ratings.stars(index + 1), some)}
            </li>
          ) : null,
        )}
      </ul>
      {given.length > 0 ? (
        <ul className="desk-rated__facts">
          {given.map(([reason, times]) => (
            <li key={reason}>{say.ratings.times(say.ratings.reasons[reason], times)}</li>
          ))}
        </ul>
      ) : null}
      {texts.length > 0 ? (
        <details open={texts.length < 4}>
          <summary>
            {say.ratings.words} ({texts.length})
          </summary>
          <ul>
            {texts.map((one, index) => (
              // Two readers may say the same on one day.
              <li key={`${one.day}-${texts.length - index}`}>
                <q>{one.text}</q> · {say.ratings.stars(one.stars)} · {day(one.day)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="desk-buttons">
        {document ? (
          <DeskLink href={editPath(document)} look="outlined">
            {say.action.open}
          </DeskLink>
        ) : null}
        <DeskLink href={url} away>
          {say.action.online}
        </DeskLink>
      </p>
    </section>
  );
}
