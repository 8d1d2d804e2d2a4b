// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Report } from '@portico/shared/contract/report';
import type { ReportDraft } from '@portico/shared/contract/report-draft';

type Body = Report['locales']['it']['body'];

const paragraph = (text: string): Body[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** Words for a report that has none yet: somebody goes on from these. */
export function textsOf({ year, daysWithout, notCounted }: ReportDraft): {
  readonly title: string;
  readonly summary: string;
  readonly body: Body;
} {
  const missing =
    daysWithout.length === 0
      ? []
      : [paragraph(`Giorni senza conteggio, fra il primo e l’ultimo: ${daysWithout.length}.`)];
  const without = notCounted.map(({ name, why }) => paragraph(`${name}. ${why}`));
  return {
    title: `Le cifre del ${year}`,
    summary: `Che cosa è stato letto e fatto sul portale nel ${year}, contato senza seguire nessuno.`,
    body: [
      ...missing,
      ...(without.length > 0
        ? [
            {
              type: 'heading' as const,
              level: 2 as const,
              children: [{ type: 'text' as const, text: 'Che cosa non si conta' }],
            },
            ...without,
          ]
        : []),
    ],
  };
}
