// SPDX-License-Identifier: AGPL-3.0-or-later
import { Id } from '@portico/shared/contract/values';
import type { CollectionConfig, Endpoint } from 'payload';
import { z } from 'zod';
import { media } from '../media/picture-collection.ts';
import type { CmsEnv } from '../values/env.ts';
import { documentEndpoint } from '../workflow/endpoints/answer.ts';
import { bodyOf } from '../workflow/endpoints/bodies.ts';
import { translateRefusal } from '../records/translate-refusal.ts';
import { keepUsed } from '../workflow/pictures/keep-used.ts';
import { replacePicture } from '../workflow/pictures/replace.ts';
import { setFocus } from '../workflow/pictures/set-focus.ts';
import { usesOf } from '../workflow/pictures/uses.ts';
import { noteAlt } from '../workflow/translation/note-alt.ts';

/** `POST …/replace` */
const ReplaceBody = z.strictObject({
  /** The picture that takes its place. */
  with: Id,
  /** Do it; otherwise the answer says what would happen. */
  confirm: z.boolean().optional(),
});

const Percent = z.number().min(0).max(100);

/** `POST …/focus` */
const FocusBody = z.strictObject({ x: Percent, y: Percent });

const ENDPOINTS: Omit<Endpoint, 'root'>[] = [
  documentEndpoint('get', '/:id/uses', usesOf),
  documentEndpoint('post', '/:id/focus', async (req, id) =>
    setFocus(req, id, await bodyOf(req, FocusBody)),
  ),
  documentEndpoint('post', '/:id/replace', async (req, id) => {
    const { with: by, confirm = false } = await bodyOf(req, ReplaceBody);
    return replacePicture(req, { picture: id, by, confirm });
  }),
];

/** The library of pictures with what the workflow knows of their use. */
export function pictures(env: CmsEnv): CollectionConfig {
  const collection = media(env);
  return {
    ...collection,
    endpoints: [...(collection.endpoints || []), ...ENDPOINTS],
    hooks: {
      ...collection.hooks,
      afterChange: [...(collection.hooks?.afterChange ?? []), noteAlt],
      beforeDelete: [keepUsed],
      afterError: [translateRefusal],
    },
  };
}
