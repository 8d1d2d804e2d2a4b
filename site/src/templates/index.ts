// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { PortalPage } from '@portico/shared/paths';
import Article from './Article.astro';
import Articles from './Articles.astro';
import Edition from './Edition.astro';
import Event from './Event.astro';
import Events from './Events.astro';
import Help from './Help.astro';
import Index from './Index.astro';
import Organisation from './Organisation.astro';
import Organisations from './Organisations.astro';
import Search from './Search.astro';
import Text from './Text.astro';
import Topic from './Topic.astro';
import Venue from './Venue.astro';

/** The template of each type of document. A new type without one is a type error. */
export const documentTemplates = {
  article: Article,
  event: Event,
  edition: Edition,
  venue: Venue,
  organisation: Organisation,
  topic: Topic,
} satisfies Record<PageType, unknown>;

/** The template of each page of the portal's own. */
export const portalTemplates = {
  about: Text,
  privacy: Text,
  accessibility: Text,
  legal: Text,
  urgent: Text,
  help: Help,
  search: Search,
  index: Index,
  organisations: Organisations,
  articles: Articles,
  events: Events,
} satisfies Record<PortalPage, unknown>;
