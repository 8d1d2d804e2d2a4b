// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';
import { articles } from './article.ts';
import { editions } from './edition.ts';
import { events } from './event.ts';
import { home } from './home.ts';
import { organisations } from './organisation.ts';
import { settings } from './settings.ts';
import { topics } from './topic.ts';
import { venues } from './venue.ts';

/** The working copies of all content, in the order of the menu. */
export const contentCollections: CollectionConfig[] = [
  articles,
  events,
  editions,
  venues,
  topics,
  organisations,
  home,
  settings,
];
