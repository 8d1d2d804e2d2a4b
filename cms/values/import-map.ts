// SPDX-License-Identifier: AGPL-3.0-or-later

/** A component of the desk, as Payload's import map names it. */
export const component = (file: string, name: string): string => `/components/${file}#${name}`;

/** Replaces a component of Payload that the desk does not show. */
export const HIDDEN = component('ui/Hidden.tsx', 'Hidden');
