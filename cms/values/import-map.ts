// SPDX-License-Identifier: AGPL-3.0-or-later

/** A component of the desk, as Payload's import map names it. */
export const component = (file: string, name: string): string => `/components/${file}#${name}`;

/** Stands where Payload would show something that the desk does without. */
export const NOTHING = component('Nothing.tsx', 'Nothing');
