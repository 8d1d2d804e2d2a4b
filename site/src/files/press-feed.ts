// SPDX-License-Identifier: AGPL-3.0-or-later
import { portalPath, pressFeedPath } from '@portico/shared/paths';
import { instantOfDay } from '../i18n/dates.ts';
import { messages } from '../i18n/index.ts';
import { frame } from '../queries/frame.ts';
import { newestPress } from '../queries/press.ts';
import { settingsModified } from '../queries/settings.ts';
import { atom } from './atom.ts';
import type { FileMaker } from './file.ts';

/** Entries of the feed. */
const LIMIT = 50;

/** The newest items of the press review; each leads to the outlet, or to the press review when it is no longer there. */
export const pressFeed: FileMaker<'press-feed'> = (ask, { locale }, origin) => {
  const { portalName, city } = ask(frame, { locale });
  const page = portalPath('press', locale);
  return atom(
    {
      name: 'press',
      title: messages(locale).press.feedTitle(portalName),
      author: city,
      page,
      self: pressFeedPath(locale),
      updated: ask(settingsModified, {}),
      entries: ask(newestPress, { locale, limit: LIMIT }).flatMap(
        ({ id, title, path, modified, press }) =>
          press
            ? [
                {
                  id,
                  title,
                  url: press.offlineSince === undefined ? path : origin + page,
                  published: instantOfDay(press.date),
                  updated: modified,
                  author: press.outlet,
                  summary: press.abstract,
                },
              ]
            : [],
      ),
    },
    locale,
    origin,
  );
};
