// SPDX-License-Identifier: AGPL-3.0-or-later
import { TAG } from './tags.ts';

/** Where the links of a drawn page lead. */
interface Ways {
  /** Origin of the site. */
  readonly site: string;
  /** Addresses of the page itself by path, one a language: the site may not have them yet, the preview does. */
  readonly own: Readonly<Record<string, string>>;
}

const ATTRIBUTE = /\s(href|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Markup of an attribute's value; what the page wrote escaped stays so. */
const quoted = (value: string): string => value.replaceAll('"', '&quot;');

/** A tag whose `href` or `action` is a path; `undefined` for all that lead out of the portal, or nowhere. */
function led(tag: string, { site, own }: Ways): string | undefined {
  const [whole, name, ...values] = ATTRIBUTE.exec(tag) ?? [];
  const value = values.find((one) => one !== undefined);
  if (whole === undefined || name === undefined || value === undefined) return undefined;
  if (value === '' || value.startsWith('#') || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(value))
    return undefined;
  const preview = own[value.replace(/[?#].*$/, '')];
  const [to, how] =
    preview === undefined
      ? [URL.parse(value, site)?.href ?? site, ' target="_blank" rel="noopener"']
      : [preview, ''];
  const bare = tag.replace(/\s(?:target|rel)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, '');
  return bare.replace(ATTRIBUTE, () => ` ${name}="${quoted(to)}"${how}`);
}

/**
 * Lets the links and forms of a drawn page lead to the site, in another tab: the CMS has no such pages. Links inside the
 * page stay, those to the page itself lead to its preview.
 */
export const withSiteLinks = (html: string, ways: Ways): string =>
  html.replace(TAG, (tag) => (/^<(?:a|area|form)\s/i.test(tag) ? (led(tag, ways) ?? tag) : tag));
