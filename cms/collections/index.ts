// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig } from 'payload';
import { articles } from './articles.ts';
import { editions } from './editions.ts';
import { events } from './events.ts';
import { home } from './home.ts';
import { organisations } from './organisations.ts';
import { settings } from './settings.ts';
import { topics } from './topics.ts';
import { venues } from './venues.ts';

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
