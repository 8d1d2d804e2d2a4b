// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { check, Line, Prose, perLocale, Slug } from './values.ts';
import { verification } from './verification.ts';

/** Whether one gets in and to the room without a step. */
export const STEP_FREE = ['yes', 'partly', 'no', 'unknown'] as const;

/** A place where events happen. */
export const Venue = z.strictObject({
  ...envelope('venue'),
  address: z.strictObject({
    street: Line,
    /** Five digits. */
    postcode: z
      .string()
      .refine((text) => /^[0-9]{5}$/.test(text), check('postcode', 'must be five digits')),
    city: Line,
  }),
  /** Degrees, WGS 84. */
  position: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
  /** Can one get in and to the room without a step? */
  stepFree: z.enum(STEP_FREE),
  ...verification,
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      name: Line.max(120),
      /** How to get there by public transport and on foot. */
      directions: Prose.optional(),
      /** What people with disabilities should know before they come. */
      accessibility: Prose.optional(),
    }),
  ),
});

export type Venue = z.infer<typeof Venue>;
