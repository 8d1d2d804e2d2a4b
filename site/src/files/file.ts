// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ask } from '../queries/query.ts';
import type { FileKind, RouteOf } from '../route.ts';

/** The text of a file and its `Content-Type`. */
export interface FileBody {
  readonly body: string;
  readonly type: string;
}

/** Makes the file of one kind of route. `origin` has no slash at the end. */
export type FileMaker<K extends FileKind> = (
  ask: Ask,
  route: RouteOf<K>,
  origin: string,
) => FileBody;
