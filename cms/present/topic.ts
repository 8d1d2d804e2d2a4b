// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Presenter } from './presented.ts';
import { chosen, line } from './values.ts';

export const topic: Presenter<'topic'> = {
  shared: (row) => ({ icon: chosen(row.icon) }),
  content: (row) => ({
    slug: line(row.slug),
    title: line(row.title),
    summary: line(row.summary),
  }),
};
