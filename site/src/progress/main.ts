// SPDX-License-Identifier: AGPL-3.0-or-later
import '../menu/close-menu.ts';
import { followLesson } from './lesson.ts';
import { offerToRemember } from './offer.ts';
import { showNext } from './next.ts';
import { showSteps } from './steps.ts';

/** Progress on the pages of learning: of each what it has. Nothing is kept before the reader asks for it. */
for (const element of document.querySelectorAll<HTMLElement>('[data-next]')) showNext(element);
for (const list of document.querySelectorAll<HTMLOListElement>('ol[data-resume]')) showSteps(list);
for (const nav of document.querySelectorAll<HTMLElement>('[data-lesson]')) followLesson(nav);
for (const box of document.querySelectorAll<HTMLElement>('.remember')) offerToRemember(box);
