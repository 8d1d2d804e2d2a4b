// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** What readers do besides opening pages, as far as a server sees it; `definitions.ts` says what each is. */
export const ACTIONS = ['search', 'download', 'calendar', 'rating'] as const;
export type Action = (typeof ACTIONS)[number];

/** Bare numbers of one civil day. */
export const DayCounts = z.strictObject({
  day: z.iso.date(),
  /** Views by address of the page. */
  views: z.record(z.string().startsWith('/'), z.int().positive()),
  actions: z.partialRecord(z.enum(ACTIONS), z.int().positive()),
});

export type DayCounts = z.infer<typeof DayCounts>;

/** What one request counts as. */
export type Counted =
  | { readonly view: string; readonly action?: Action }
  | { readonly view?: undefined; readonly action: Action };

/** Numbers of a few days, in memory: as many entries as there are pages, however many requests come. */
export class Tally {
  readonly #days = new Map<string, { views: Map<string, number>; actions: Map<Action, number> }>();

  get isEmpty(): boolean {
    return this.#days.size === 0;
  }

  add(day: string, { view, action }: Counted, times = 1): void {
    let counts = this.#days.get(day);
    if (!counts) {
      counts = { views: new Map(), actions: new Map() };
      this.#days.set(day, counts);
    }
    if (view !== undefined) counts.views.set(view, (counts.views.get(view) ?? 0) + times);
    if (action) counts.actions.set(action, (counts.actions.get(action) ?? 0) + times);
  }

  addDay({ day, views, actions }: DayCounts): void {
    for (const [view, times] of Object.entries(views)) this.add(day, { view }, times);
    for (const action of ACTIONS) {
      const times = actions[action];
      if (times !== undefined) this.add(day, { action }, times);
    }
  }

  /** In the order of days, addresses and names: the order in which they came is not kept. */
  days(): DayCounts[] {
    return [...this.#days]
      .map(([day, { views, actions }]) => ({
        day,
        views: Object.fromEntries([...views].sort(([a], [b]) => (a < b ? -1 : 1))),
        actions: Object.fromEntries([...actions].sort(([a], [b]) => (a < b ? -1 : 1))),
      }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }
}
