// SPDX-License-Identifier: AGPL-3.0-or-later

/** Kinds of organisations, in the order in which lists show them. */
export const ORGANISATION_KINDS = [
  'institution',
  'association',
  'company',
  'school',
  'editorial',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
