// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpLocale } from '@portico/shared/locales';
import type { PortalPage } from '@portico/shared/paths';
import type { MDXInstance } from 'astro';

/** The frontmatter of each text. */
export interface TextFrontmatter {
  readonly title: string;
  readonly summary: string;
  /** `YYYY-MM-DD`. */
  readonly updated: string;
}

const TEXTS = import.meta.glob<MDXInstance<TextFrontmatter>>('./*.mdx', { eager: true });

/**
 * The text of one of the portal's own pages.
 * @throws Error when its file is missing.
 */
export function portalText(page: PortalPage, locale: HelpLocale): MDXInstance<TextFrontmatter> {
  const text = TEXTS[`./${page}.${locale}.mdx`];
  if (text === undefined) throw new Error(`site/src/content/${page}.${locale}.mdx is missing.`);
  return text;
}
