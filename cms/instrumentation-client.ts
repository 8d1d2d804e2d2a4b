// SPDX-License-Identifier: AGPL-3.0-or-later
import { announceSteps } from './components/saving/steps.ts';

// Next runs this file before its own router. Whoever listens to the window first hears a step first, in whatever phase:
// from a form, one would hear it after the router, or not at all when the router draws the other page at once.
announceSteps();
