// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { PortalPage } from '@portico/shared/paths';
import Alert from './document/Alert.astro';
import Article from './document/Article.astro';
import Course from './document/Course.astro';
import Edition from './document/Edition.astro';
import Event from './document/Event.astro';
import Kit from './document/Kit.astro';
import Lesson from './document/Lesson.astro';
import Organisation from './document/Organisation.astro';
import Page from './document/Page.astro';
import Path from './document/Path.astro';
import Pillar from './document/Pillar.astro';
import Project from './document/Project.astro';
import Quiz from './document/Quiz.astro';
import Report from './document/Report.astro';
import Term from './document/Term.astro';
import Topic from './document/Topic.astro';
import Venue from './document/Venue.astro';
import Articles from './portal/Articles.astro';
import AtoZ from './portal/AtoZ.astro';
import Data from './portal/Data.astro';
import FacetList from './portal/FacetList.astro';
import Glossary from './portal/Glossary.astro';
import Learn from './portal/Learn.astro';
import Organisations from './portal/Organisations.astro';
import Paths from './portal/Paths.astro';
import PortalText from './portal/PortalText.astro';
import Projects from './portal/Projects.astro';
import Reports from './portal/Reports.astro';
import Search from './portal/Search.astro';

/** The template of each type of document. A new type without one is a type error. */
export const documentTemplates = {
  article: Article,
  alert: Alert,
  event: Event,
  edition: Edition,
  venue: Venue,
  organisation: Organisation,
  topic: Topic,
  page: Page,
  term: Term,
  quiz: Quiz,
  lesson: Lesson,
  kit: Kit,
  course: Course,
  path: Path,
  project: Project,
  pillar: Pillar,
  report: Report,
} satisfies Record<PageType, unknown>;

/** The template of each page of the portal's own. */
export const portalTemplates = {
  about: PortalText,
  privacy: PortalText,
  accessibility: PortalText,
  legal: PortalText,
  help: PortalText,
  search: Search,
  index: AtoZ,
  organisations: Organisations,
  articles: Articles,
  alerts: FacetList,
  events: FacetList,
  learn: Learn,
  courses: FacetList,
  lessons: FacetList,
  quizzes: FacetList,
  paths: Paths,
  kits: FacetList,
  glossary: Glossary,
  projects: Projects,
  press: FacetList,
  data: Data,
  reports: Reports,
} satisfies Record<PortalPage, unknown>;
