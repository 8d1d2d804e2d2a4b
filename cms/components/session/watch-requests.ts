// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Calls `found` when the browser's resource timing has a request of this page, Payload's own included, that matches.
 * @param matches gets the HTTP status, 0 without an answer, and the path
 * @returns stops it
 */
export function watchRequests(
  matches: (status: number, path: string) => boolean,
  found: () => void,
): () => void {
  const observer = new PerformanceObserver((list) => {
    const has = list
      .getEntriesByType('resource')
      .some(
        (entry) =>
          'responseStatus' in entry &&
          matches(Number(entry.responseStatus), new URL(entry.name, window.location.href).pathname),
      );
    if (has) found();
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}
