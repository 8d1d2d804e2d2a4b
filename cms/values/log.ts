// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Config, defaultLoggerOptions } from 'payload';
import { isObject } from './json.ts';

/** Whether an error refuses a request (4xx), and is no fault of the CMS. */
const isRefusal = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;

/**
 * Payload's log, in which a refusal is one line of level info, not an error with a stack: errors in the log are faults.
 */
export const log = {
  destination: defaultLoggerOptions,
  options: {
    name: 'cms',
    hooks: {
      logMethod(args, method) {
        const [first] = args as readonly unknown[];
        // An entry with a message of its own is no refusal: it says what failed.
        const error = isObject(first) && !('msg' in first) ? first['err'] : undefined;
        if (isRefusal(error)) this.info(`Refused, ${error.status}: ${error.message}`);
        else method.apply(this, args);
      },
    },
  },
} satisfies Config['logger'];
