// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { alert } from './alert.ts';
import { article } from './article.ts';
import { course } from './course.ts';
import { edition } from './edition.ts';
import { event } from './event.ts';
import type { Form } from './form.ts';
import { home } from './home.ts';
import { kit } from './kit.ts';
import { lesson } from './lesson.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { path } from './path.ts';
import { pillar } from './pillar.ts';
import { press } from './press.ts';
import { project } from './project.ts';
import { quiz } from './quiz.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { term } from './term.ts';
import { topic } from './topic.ts';
import { venue } from './venue.ts';

/** The form of each type. A type without one does not compile. */
export const FORMS: { readonly [T in DocumentType]: Form<T> } = {
  settings,
  home,
  topic,
  organisation,
  venue,
  edition,
  event,
  article,
  alert,
  page,
  term,
  quiz,
  lesson,
  kit,
  course,
  path,
  project,
  press,
  pillar,
  report,
};
