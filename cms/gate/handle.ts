// SPDX-License-Identifier: AGPL-3.0-or-later
import { handleEndpoints, type SanitizedConfig } from 'payload';

/**
 * Payload's REST API behind the gate.
 * @param instance key of the Payload instance (`getPayload({ key })`); tests have several
 */
export function handleApi(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  instance?: string,
): (request: Request) => Promise<Response> {
  return (request) =>
    handleEndpoints({ config, request, ...(instance && { payloadInstanceCacheKey: instance }) });
}
