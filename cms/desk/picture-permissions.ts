// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { Issue } from '@portico/shared/errors';
import { daysBetween } from '@portico/shared/verification';
import { spoken } from '../i18n/said.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import { ADVICE } from './advice-messages.ts';

/** Days before its end from which a permission is told of: as long before as a text is asked to be checked again. */
const SOON_DAYS = 14;

/** The last days of the permissions of the pictures in a value. */
function daysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(daysIn);
  if (!isObject(value)) return [];
  const { permittedUntil, ...rest } = value;
  if ('renditions' in value) return typeof permittedUntil === 'string' ? [permittedUntil] : [];
  return Object.values(rest).flatMap(daysIn);
}

const isUnlicensed = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isUnlicensed);
  if (!isObject(value)) return false;
  if ('renditions' in value) return value['licence'] === undefined;
  return Object.values(value).some(isUnlicensed);
};

/** The fields with a picture that has no licence: one that is online stays there, and somebody may know its licence. */
export function onLicences(locales: JsonObject, language: string): Issue[] {
  const fields = Object.values(locales).flatMap((content) =>
    Object.entries(isObject(content) ? content : {})
      .filter(([, value]) => isUnlicensed(value))
      .map(([field]) => field),
  );
  const message = spoken(ADVICE.unlicensed, language);
  return [...new Set(fields)].map((field) => ({ code: 'picture-unlicensed', field, message }));
}

/** The permissions to use a picture that have ended, or end soon; one line a field and day. @param locales of a document */
export function onPermissions(
  locales: JsonObject,
  language: string,
  today: string = civilDate(Date.now()),
): Issue[] {
  const found = new Map<string, Issue>();
  for (const content of Object.values(locales))
    for (const [field, value] of Object.entries(isObject(content) ? content : {}))
      for (const day of daysIn(value).filter((one) => daysBetween(today, one) <= SOON_DAYS)) {
        const message = spoken(ADVICE.permissionEnds(day, day < today), language);
        found.set(`${field} ${day}`, { code: 'picture-permission', field, message });
      }
  return [...found.values()];
}
