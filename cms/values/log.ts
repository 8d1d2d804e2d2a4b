// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Config, defaultLoggerOptions } from 'payload';
import { isObject } from './json.ts';

/** An error that tells a person what they may not do, or did not get right: nothing here is broken. */
const isRefusal = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;

/**
 * Payload's log, in which a refusal is one line and not an error with a stack: whoever watches the log for errors
 * finds only what is broken.
 */
export const log = {
  destination: defaultLoggerOptions,
  options: {
    name: 'cms',
    hooks: {
      logMethod(args, method) {
        const [first] = args as readonly unknown[];
        // Who says what went wrong with it did not refuse anybody: their own work failed.
        const error = isObject(first) && !('msg' in first) ? first['err'] : undefined;
        if (isRefusal(error)) this.info(`Refused, ${error.status}: ${error.message}`);
        else method.apply(this, args);
      },
    },
  },
} satisfies Config['logger'];
