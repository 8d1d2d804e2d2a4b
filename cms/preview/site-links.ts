// SPDX-License-Identifier: AGPL-3.0-or-later
import { TAG } from './tags.ts';

/** Where the links of a drawn page lead. */
interface Ways {
  /** Origin of the site. */
  readonly site: string;
  /** Addresses of the page itself by path, one a language: the site may not have them yet, the preview does. */
  readonly own: Readonly<Record<string, string>>;
}

/** One attribute after the other, so that what stands inside the value of one is not taken for another. */
const ATTRIBUTES = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

interface Attribute {
  readonly name: string;
  readonly whole: string;
  readonly value: string;
}

const attributesOf = (tag: string): Attribute[] =>
  [...tag.matchAll(ATTRIBUTES)].map(([whole, name = '', ...values]) => ({
    name: name.toLowerCase(),
    whole,
    value: values.find((one) => one !== undefined) ?? '',
  }));

/** Markup of an attribute's value; what the page wrote escaped stays so. */
const quoted = (value: string): string => value.replaceAll('"', '&quot;');

/** A tag whose `href` or `action` is a path; `undefined` for all that lead out of the portal, or nowhere. */
function led(tag: string, { site, own }: Ways): string | undefined {
  const attributes = attributesOf(tag);
  const leading = attributes.find(({ name }) => name === 'href' || name === 'action');
  if (!leading) return undefined;
  const { name, value } = leading;
  if (value === '' || value.startsWith('#') || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(value))
    return undefined;
  const preview = own[value.replace(/[?#].*$/, '')];
  const [to, how] =
    preview === undefined
      ? [URL.parse(value, site)?.href ?? site, ' target="_blank" rel="noopener"']
      : [preview, ''];
  const kept = attributes.map((one) => {
    if (one === leading) return ` ${name}="${quoted(to)}"${how}`;
    return one.name === 'target' || one.name === 'rel' ? '' : one.whole;
  });
  return `${/^<[^\s/>]+/.exec(tag)?.[0]}${kept.join('')}>`;
}

/** Whether a tag opens a form that sends something, as that of a rating does. */
const isSent = (tag: string): boolean =>
  /^<form\s/i.test(tag) &&
  attributesOf(tag).some(({ name, value }) => name === 'method' && /^post$/i.test(value));

/** A form that is shown, but cannot be used: nobody rates what is not online. */
function idle(tag: string): string {
  const kept = attributesOf(tag).filter(({ name }) => name !== 'action' && name !== 'inert');
  return `<form${kept.map(({ whole }) => whole).join('')} inert>`;
}

function onPreview(tag: string, ways: Ways): string {
  if (isSent(tag)) return idle(tag);
  return /^<(?:a|area|form)\s/i.test(tag) ? (led(tag, ways) ?? tag) : tag;
}

/**
 * Lets the links of a drawn page and its search form lead to the site, in another tab: the CMS has no such pages. Links
 * inside the page stay, those to the page itself lead to its preview. A form that sends something is only shown.
 */
export const withSiteLinks = (html: string, ways: Ways): string =>
  html.replace(TAG, (tag) => onPreview(tag, ways));
