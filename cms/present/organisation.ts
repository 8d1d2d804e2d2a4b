// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Presenter } from './presented.ts';
import { address, chosen, flag, line, number, prose } from './values.ts';

export const organisation: Presenter<'organisation'> = {
  shared: (row) => ({
    kind: chosen(row.kind),
    website: address(row.website),
    memberSince: number(row.memberSince),
    fictional: flag(row.fictional),
  }),
  content: (row) => ({
    slug: line(row.slug),
    name: line(row.name),
    description: prose(row.description),
  }),
};
