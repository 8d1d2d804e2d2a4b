// SPDX-License-Identifier: AGPL-3.0-or-later

/** Values of the settings that a page of the portal may show with `<Setting name="…" />`. */
export const SETTING_NAMES = [
  'portalName',
  'city',
  /** Name and address, several lines. */
  'controller',
  /** Several lines. */
  'dataProtectionOfficer',
  /** Several lines. */
  'contacts',
  /** Linked name and version. */
  'licence',
  /** Linked address of the declaration. */
  'declarationUrl',
  /** The three mailboxes, as `mailto:` links. */
  'feedbackEmail',
  'accessibilityEmail',
  'securityContact',
  /** A number of days: «30». */
  'logRetentionDays',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];
