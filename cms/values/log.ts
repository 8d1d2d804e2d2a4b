// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Config, defaultLoggerOptions } from 'payload';
import { isObject } from './json.ts';

/** Whether an error refuses a request (4xx), and is no fault of the CMS. */
const isRefusal = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;

/** The error of a query names its parameters at the end: texts of people, hashes of passwords. The log has none. */
export const withoutParameters = (text: string | undefined): string =>
  (text ?? '').replaceAll(/\n *params: [\s\S]*?(?=\n +at |$)/g, '');

/** How deep the log shows a value. */
export const LOG_DEPTH = 6;

const isPlain = (value: object): boolean =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** A value with each of its parts as the log shows it; what has no parts that can be named stays as it is. */
function walked(value: object, each: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (value instanceof Map)
    return new Map([...value].map(([key, part]) => [each(key), each(part)]));
  if (value instanceof Set) return new Set([...value].map(each));
  const parts = ArrayBuffer.isView(value) ? [] : Object.entries(value);
  if (parts.length === 0 && !isPlain(value)) return value;
  const shown = Object.fromEntries(parts.map(([name, part]) => [name, each(part)]));
  return isPlain(value) ? shown : { type: value.constructor.name, ...shown };
}

/** Of the fields of an error only these: others, as `params` and `keyValue`, are what people typed. */
function errorParts(error: Error, each: (part: unknown) => unknown): object {
  return {
    type: error.name,
    message: withoutParameters(error.message),
    stack: withoutParameters(error.stack),
    ...('code' in error && { code: error.code }),
    // Next's, by which its answer names the error.
    ...('digest' in error && { digest: error.digest }),
    ...(error.cause !== undefined && { cause: each(error.cause) }),
    ...(error instanceof AggregateError && { errors: each(error.errors) }),
  };
}

/**
 * A value as the log shows it: errors wherever they are, with their causes and without the parameters of a query.
 * @param around the values that this one is in
 */
export function forLog(value: unknown, around: readonly object[] = []): unknown {
  if (typeof value === 'string') return withoutParameters(value);
  if (typeof value !== 'object' || value === null) return value;
  if (around.includes(value)) return '[Circular]';
  if (around.length > LOG_DEPTH) return '[…]';
  const each = (part: unknown): unknown => forLog(part, [...around, value]);
  return value instanceof Error ? errorParts(value, each) : walked(value, each);
}

/**
 * Payload's log, in which a refusal is one line of level info, not an error with a stack: errors in the log are faults.
 */
export const log = {
  destination: defaultLoggerOptions,
  options: {
    name: 'cms',
    serializers: { err: (error: unknown) => forLog(error) },
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
