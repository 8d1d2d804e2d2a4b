// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { CollectionBeforeOperationHook, Field, Where } from 'payload';
import { fold } from '../values/fold.ts';
import { isObject } from '../values/json.ts';
import { foldedWhere, rewriteWhere } from '../values/where.ts';

/** The condition of a query, of whatever operation has one. */
export const whereIn = (args: object): Where | undefined => {
  const where: unknown = 'where' in args ? args.where : undefined;
  return isObject(where) ? (where as Where) : undefined;
};

/** A field, also where a query names one of its languages: `title.it`. */
export const isField = (path: string, field: string): boolean =>
  path === field || ACTIVE_LOCALES.some((language) => path === `${field}.${language}`);

/** Looks for words of a field in its folded column: what is typed in the desk is found whatever its accents. */
export const findFolded =
  (field: string, column: string): CollectionBeforeOperationHook =>
  async ({ args }) => {
    const where = whereIn(args);
    if (!where) return args;
    const rewritten = await rewriteWhere(where, (path, operator, value) =>
      isField(path, field) ? foldedWhere(column, operator, value) : undefined,
    );
    return { ...args, where: rewritten };
  };

/** The column that {@link findFolded} looks in, of a collection without a row in the catalogue. */
export const foldedColumn = (of: string, localized = false, name = 'folded'): Field => ({
  name,
  type: 'text',
  ...(localized && { localized }),
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    beforeChange: [
      ({ siblingData }): string => {
        const text: unknown = siblingData[of];
        return typeof text === 'string' ? fold(text) : '';
      },
    ],
  },
});
