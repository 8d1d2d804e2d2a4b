// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import type { UploadField } from 'payload';
import type { Said } from '../../i18n/said.ts';
import { idIn } from '../../values/relation-id.ts';
import { adjusted, type Codec, single } from '../codec/codec.ts';
import { type MediaRow, noteIssue, type Presenting } from '../codec/presenting.ts';
import { named } from '../codec/named.ts';
import { type Checked, refersTo } from './refers-to.ts';
import { line } from '../codec/values.ts';

const PICTURE_GONE: Said = {
  it: 'L’immagine non c’è più nella raccolta: sceglierne un’altra.',
  en: 'The picture is not in the library any more: choose another one.',
};

/** A media row by value, with its words in one language. What it lacks is absent, and the contract says so. */
function pictureOf(row: MediaRow, { locale }: Presenting): object {
  const alt = row.decorative ? null : line(row.alt?.[locale]);
  const inEnglish = locale === 'en' ? line(row.creditsEn) : undefined;
  const credits = inEnglish ?? line(row.credits);
  return {
    ...(alt !== undefined && { alt }),
    ...(credits !== undefined && { credits }),
    renditions: (row.renditions ?? [])
      .map(({ sha256, width, height, bytes }) => ({ sha256, width, height, bytes }))
      .sort((a, b) => a.width - b.width),
  };
}

/** A picture from the media library. */
export const picture = (): Codec<Picture> =>
  single<Picture>({
    field: (place) => ({
      ...named(place),
      type: 'upload',
      relationTo: 'media',
      validate: refersTo('media'),
    }),
    present: (value, at) => {
      const id = idIn(value);
      if (id === undefined) return undefined;
      const row = at.lookup.media(id);
      if (row) return pictureOf(row, at);
      noteIssue(at, 'picture-gone', PICTURE_GONE);
      return undefined;
    },
    store: (value, { mediaId }) => (value ? mediaId(value) : null),
  });

/**
 * A picture inside a text, which is localised and stored as a whole: what stood there before is not known when a block
 * is checked, so any picture that exists may stand there.
 */
export const pictureInText = (): Codec<Picture> =>
  adjusted(picture(), (field) => {
    const validate = (value: unknown, { req }: Checked) =>
      refersTo('media')(value, { req, overrideAccess: true });
    return { ...field, validate } as UploadField;
  });
