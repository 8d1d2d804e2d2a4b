// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Payload } from 'payload';
import { theDay } from '../i18n/civil-days.ts';
import { fold } from '../values/fold.ts';
import { textAt } from '../values/text-at.ts';
import { tidiedName } from '../values/picture-name.ts';

/** The name of a picture of which nobody said anything. @param moment of its upload */
export const uploadedOn = (moment: number): string =>
  `Immagine caricata ${theDay(civilDate(moment)).it}`;

/**
 * Names the pictures from before they had names: by what they show, else by the day of their upload. After an
 * interruption the next start continues; otherwise there is nothing to do.
 */
export async function nameOlderPictures(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Readonly<Record<string, unknown>> & { id: string }>({
    collection: 'media',
    where: { foldedName: { exists: false } },
    locale: 'all',
    limit: 0,
    pagination: false,
  });
  for (const { id, alt, createdAt } of docs) {
    const shown = tidiedName(textAt(alt, DEFAULT_LOCALE));
    const name = shown || uploadedOn(Date.parse(String(createdAt)));
    await payload.db.updateOne({
      collection: 'media',
      id,
      data: { name, foldedName: fold(name) },
      returning: false,
    });
  }
}
