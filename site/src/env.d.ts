// SPDX-License-Identifier: AGPL-3.0-or-later
/// <reference types="astro/client" />

declare namespace App {
  /** What the publisher gives to every page. */
  interface Locals {
    readonly ask: import('./queries/query.ts').Ask;
    readonly route: import('./route.ts').PageRoute;
    /** Origin of the site, without a slash at the end, for canonical addresses. */
    readonly origin: string;
    /** Given by `entry.ts` once, instead of rendering a page. */
    readonly lendTo?: import('./lend.ts').Borrower;
  }
}
