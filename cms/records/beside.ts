// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';

/**
 * The request of a read beside what another request does, in its transaction: Payload writes the language that it reads
 * into the request that it gets.
 */
export const beside = ({ payload, user, transactionID, i18n }: PayloadRequest): PayloadRequest =>
  ({ payload, user, transactionID, i18n }) as PayloadRequest;
