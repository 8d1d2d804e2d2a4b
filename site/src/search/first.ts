// SPDX-License-Identifier: AGPL-3.0-or-later
import { prepare } from './open-index.ts';
import { localeOf } from './state.ts';

/**
 * The first script of the search page, and a small one: whoever opens this page has searched, or is about to. It asks for
 * the files of the index, and only then for the program that understands the question: on a slow line both come together.
 */
const query = new URLSearchParams(location.search).get('q') ?? '';
const index = prepare(localeOf(location.pathname), query);

void import('./main.ts').then(({ start }) => start(index));
