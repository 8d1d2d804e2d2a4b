// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedFile } from './accepted-file.ts';
import type { Clock } from './clock.ts';
import type { Cms } from './cms.ts';
import type { Contents } from '../release/contents.ts';
import type { Documents } from './documents.ts';
import type { Folder } from '../release/folder.ts';
import type { Log } from '../log.ts';
import type { Media } from './media.ts';
import type { Online } from './online.ts';
import type { Row } from '../release/table.ts';
import type { Render } from './render.ts';
import type { Search } from './search.ts';

/** What a publisher is made of; `start.ts` puts it together. */
export interface Parts {
  readonly folder: Folder;
  readonly clock: Clock;
  readonly cms: Cms;
  readonly documents: Documents;
  readonly media: Media;
  readonly contents: Contents;
  readonly accepted: AcceptedFile;
  readonly online: Online;
  readonly render: Render;
  readonly search: Search;
  readonly assets: Readonly<Record<string, Row>>;
  readonly log: Log;
}
