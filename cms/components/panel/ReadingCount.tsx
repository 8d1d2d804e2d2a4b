// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Place } from '../api/paths.ts';
import { useReadings } from '../api/desk-api.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

/** How often the pages of a text were opened this month; nothing for a text that is not online. */
export function ReadingCount({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const readings = useReadings(place).data?.readings;
  if (!readings) return null;
  return (
    <section className="desk-section" aria-labelledby="lettori">
      <h2 id="lettori" className="desk-section__title">
        {say.readings.title}
      </h2>
      <p>{readings === 'silent' ? say.readings.silent : say.readings.views(readings.views)}</p>
      <DeskLink href="/admin/valutazioni">{say.ratings.title}</DeskLink>
    </section>
  );
}
