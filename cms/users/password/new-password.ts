// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { fieldError } from '../../values/field-error.ts';
import { type PasswordOwner, weaknessOf } from './policy.ts';
import { textAt } from '../../values/text-at.ts';

/**
 * Refuses a weak password of a new account, in a change and in a reset (B06). An account that is made without a
 * password gets a random one that is shown to no one: its owner sets another by the one-time link.
 */
export const checkNewPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'create') {
    if (!textAt(args.data, 'password'))
      return { ...args, data: { ...args.data, password: randomBytes(32).toString('base64url') } };
    refuseWeak(req, textAt(args.data, 'password'), ownerIn(args.data));
  } else if (operation === 'update' && textAt(args.data, 'password')) {
    const id = 'id' in args ? args.id : undefined;
    const stored = await findOwner(req, { id: { equals: id } });
    refuseWeak(req, textAt(args.data, 'password'), { ...stored, ...ownerIn(args.data) });
  } else if (operation === 'resetPassword') {
    const stored = await findOwner(req, {
      resetPasswordToken: { equals: textAt(args.data, 'token') },
    });
    if (stored) refuseWeak(req, textAt(args.data, 'password'), stored);
  }
  return args;
};

function refuseWeak(req: PayloadRequest, password: string, owner: PasswordOwner): void {
  const weakness = weaknessOf(password, owner);
  if (weakness) throw fieldError('users', 'password', weakness, req.i18n.language);
}

function ownerIn(data: unknown): PasswordOwner {
  const name = textAt(data, 'name');
  const email = textAt(data, 'email');
  return { ...(name && { name }), ...(email && { email }) };
}

async function findOwner(
  req: PayloadRequest,
  where: Record<string, { equals: unknown }>,
): Promise<PasswordOwner | undefined> {
  const user = await req.payload.db.findOne({
    collection: 'users',
    req,
    where,
    select: { name: true, email: true },
  });
  return user === null ? undefined : ownerIn(user);
}
