// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { documentEndpoint } from '../workflow/endpoints/answer.ts';
import { bodyOf } from '../workflow/endpoints/bodies.ts';
import { bringInFigures } from './bring-in-figures.ts';

/** `POST /api/figures/<report>` */
const FiguresBody = z.strictObject({ draft: z.unknown(), overwrite: z.boolean().optional() });

/** `/api/figures/<report>`: what the site counted in a year, brought into a report. */
export const figuresEndpoints: Endpoint[] = [
  documentEndpoint('post', '/figures/:id', async (req, id) =>
    bringInFigures(req, { id, ...(await bodyOf(req, FiguresBody)) }),
  ),
];
