// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Role, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import { type Db, table } from '../records/table.ts';

interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

const users = table<UserRow>('users');

/** Mail addresses of those who approve, without those who wrote. */
export async function addressesOfReviewers(db: Db, without: readonly string[]): Promise<string[]> {
  const rows = await users.find(db, {
    where: { role: { in: [...SUBMISSION_MAIL_ROLES] } },
    select: { email: true },
  });
  return rows.filter(({ id }) => !without.includes(id)).map(({ email }) => email);
}

/** Mail addresses of users who still have an account. */
export async function addressesOfUsers(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await users.find(db, {
    where: { id: { in: [...new Set(ids)] } },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}
