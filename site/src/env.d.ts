// SPDX-License-Identifier: AGPL-3.0-or-later
/// <reference types="astro/client" />

declare namespace App {
  /** `Astro.locals`: the publisher gives it to every page. */
  interface Locals {
    readonly ask: import('./queries/query.ts').Ask;
    readonly route: import('./route.ts').PageRoute;
    /** Origin of the site, without a slash at the end, for canonical addresses. */
    readonly origin: string;
    /** Given once, by `entry.ts`: takes what Astro renders with, instead of a page. */
    readonly capture?: import('./capture-renderer.ts').Capture;
  }
}
