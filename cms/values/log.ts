// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Config, defaultLoggerOptions } from 'payload';
import { isObject } from './json.ts';

/** Whether an error refuses a request (4xx), and is no fault of the CMS. */
const isRefusal = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;

/** The error of a query names its parameters at the end: texts of people, hashes of passwords. The log has none. */
export const withoutParameters = (text: string | undefined): string =>
  (text ?? '').replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '');

/** An error as the log shows it, with its causes and without the parameters of a query. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: withoutParameters(error.message),
    stack: withoutParameters(error.stack),
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: errorForLog(error.cause) }),
  };
}

/**
 * Payload's log, in which a refusal is one line of level info, not an error with a stack: errors in the log are faults.
 */
export const log = {
  destination: defaultLoggerOptions,
  options: {
    name: 'cms',
    serializers: { err: errorForLog },
    hooks: {
      logMethod(args, method) {
        const [first] = args as readonly unknown[];
        // An entry with a message of its own is no refusal: it says what failed.
        const error = isObject(first) && !('msg' in first) ? first['err'] : undefined;
        if (isRefusal(error)) this.info(`Refused, ${error.status}: ${error.message}`);
        else if (error instanceof Error) method.call(this, first, withoutParameters(error.message));
        else method.apply(this, args);
      },
    },
  },
} satisfies Config['logger'];
