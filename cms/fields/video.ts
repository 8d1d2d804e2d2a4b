// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Video } from '@portico/shared/contract/video';
import { richText } from './blocks/rich-text.ts';
import { adjusted, type Codec } from './codec/codec.ts';
import { choice } from './simple/choice.ts';
import { shownFor } from './simple/condition.ts';
import { file } from './simple/file.ts';
import { group } from './simple/list.ts';
import { picture } from './simple/picture.ts';
import { text, url } from './simple/text.ts';

type Here = Extract<Video, { kind: 'here' }>;
type Elsewhere = Extract<Video, { kind: 'elsewhere' }>;

const here = shownFor('here');
const elsewhere = shownFor('elsewhere');

const fields = group<{ kind: Video['kind'] } & Omit<Here & Elsewhere, 'kind'>>({
  kind: choice(['here', 'elsewhere']),
  file: adjusted(file('mp4', 'webm'), here),
  other: adjusted(file('mp4', 'webm'), here),
  captions: adjusted(file('vtt'), here),
  transcript: adjusted(richText(), here),
  poster: adjusted(picture(), here),
  title: adjusted(text(), elsewhere),
  url: adjusted(url(), elsewhere),
});

/** A video: only what belongs to the place that was chosen; none until one is. */
export const video = (): Codec<Video> => ({
  fields: fields.fields,
  present: (held, name, at) => {
    const { kind, title, url, ...rest } = {
      ...(fields.present(held, name, at) as Partial<Record<string, unknown>>),
    };
    if (kind === undefined) return undefined;
    if (kind === 'here') return { kind, ...rest };
    return { kind, ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
  },
  store: (value, name, at) => fields.store(value as never, name, at),
});
