// SPDX-License-Identifier: AGPL-3.0-or-later
import { fromBase64 } from './base64.ts';

/** Gives the address inside another, an empty text when it cannot be read, `undefined` when there is none. */
type Reader = (url: URL) => string | undefined;

const parameter =
  (...names: readonly string[]): Reader =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find(Boolean) ?? undefined;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** Proofpoint, version 2: `-` for `%`, `_` for `/`. */
const proofpoint2: Reader = ({ searchParams }) =>
  decoded((searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'));

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Proofpoint, version 3: `*` stands for a sign, `**A` for a run of 2 (`B` of 3 …); what they are follows in base 64. */
const proofpoint3: Reader = ({ href }) => {
  const start = href.indexOf('/v3/__') + '/v3/__'.length;
  const end = href.indexOf('__;', start + 1);
  const last = href.indexOf('!', end);
  if (end < 0 || last < 0) return '';
  const text = href.slice(start, end);
  const signs = [...(fromBase64(href.slice(end + '__;'.length, last)) ?? '')];
  let at = 0;
  // The scheme has lost a slash on its way.
  return (decoded(text) || text)
    .replace(/\*(?:\*([\w-]))?/g, (_, run: string | undefined) => {
      const from = at;
      at += run === undefined ? 1 : RUN.indexOf(run) + 2;
      return signs.slice(from, at).join('');
    })
    .replace(/^(https?:\/)(?!\/)/, '$1/');
};

const proofpoint: Reader = (url) => {
  if (url.pathname.startsWith('/v3/')) return proofpoint3(url);
  return url.pathname.startsWith('/v2/') ? proofpoint2(url) : parameter('u')(url);
};

/** The address stands in the path, encoded or not. */
const inPath: Reader = ({ pathname, search }) => {
  const found = /https?(?::|%3A).*$/i.exec(pathname)?.[0] ?? '';
  return /^https?%3A/i.test(found) ? decoded(found) : found && found + search;
};

/** Check Point: `/v2/___https://esempio.it___.Y3A…`. */
const betweenUnderscores: Reader = ({ href }) => /___(https?:.+?)___/.exec(href)?.[1] ?? '';

const yahoo: Reader = ({ pathname }) => decoded(/\/RU=([^/]+)/.exec(pathname)?.[1] ?? '');

const bing: Reader = ({ searchParams }) =>
  fromBase64(searchParams.get('u')?.replace(/^a1/, '')) ?? '';

/** «href.li/?https://…» */
const wholeQuery: Reader = ({ search }) => search.slice(1) || undefined;

/** AMP: `/amp/s/esempio.it/x`, `/c/s/esempio.it/x`; the `s` stands for https. */
const ampPath: Reader = ({ pathname, search }) => {
  const [, secure, rest] = /^\/(?:amp|[cvi])\/(s\/)?(.+)$/.exec(pathname) ?? [];
  return rest && `http${secure ? 's' : ''}://${rest}${search}`;
};

/** Google Translate: `-` for a dot, `--` for a hyphen of the host, parameters of its own behind. */
const translated: Reader = (url) => {
  const host = url.hostname
    .replace(/\.translate\.goog$/, '')
    .replaceAll('--', ' ')
    .replaceAll('-', '.')
    .replaceAll(' ', '-');
  const own = [...url.searchParams].filter(([name]) => !name.startsWith('_x_tr_'));
  return `https://${host}${url.pathname}${own.length > 0 ? `?${new URLSearchParams(own)}` : ''}`;
};

/** Hosts that wrap, and where the address stands. */
const READERS: readonly (readonly [host: RegExp, path: RegExp, read: Reader])[] = [
  [/(?:^|\.)safelinks\.protection\.(?:outlook|office365)\.\w+$/, /^/, parameter('url')],
  [/^outlook\.(?:office(?:365)?|live)\.com$/, /\/safelink\.html$/, parameter('url')],
  [/\.safelink\.emails\.azure\.net$/, /^/, parameter('destination')],
  [/(?:^|\.)teams\.cdn\.office\.net$/, /safelinks/, parameter('url')],
  [/^(?:urldefense\.com|urldefense\.us|urldefense\.proofpoint\.com)$/, /^/, proofpoint],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/(?:url|imgres)$/, parameter('q', 'url', 'imgrefurl')],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/amp\//, ampPath],
  [/\.cdn\.ampproject\.org$/, /^\/[cvi]\//, ampPath],
  [/\.translate\.goog$/, /^/, translated],
  [/^translate\.google\.[a-z.]+$/, /^\/(?:translate|website)$/, parameter('u')],
  [/(?:^|\.)esvalabs\.com$/, /^/, parameter('u', 'url')],
  [
    /^(?:l|lm)\.(?:facebook|instagram|messenger|whatsapp|workplace|threads)\.(?:com|net)$/,
    /^/,
    parameter('u'),
  ],
  [/^(?:www\.|m\.)?facebook\.com$/, /^\/(?:l\.php|flx\/warn)(?:$|\/)/, parameter('u')],
  [/^l\.wl\.co$/, /^/, parameter('u')],
  [/^(?:meet|chat|hangouts)\.google\.com$/, /^\/linkredirect(?:$|\/)/, parameter('dest', 'q')],
  [/(?:^|\.)postoffice\.net$/, /clicktime/, parameter('U', 'u')],
  [/^mailtrack\.io$/, /^/, parameter('url')],
  [/^www\.awin1\.com$/, /^/, parameter('ued', 'p')],
  [/^scanmail\.trustwave\.com$/, /^/, parameter('u')],
  [/^slack-redir\.net$/, /^/, parameter('url')],
  [/^t\.umblr\.com$/, /^/, parameter('z')],
  [/^secure-web\.cisco\.com$/, /^/, inPath],
  [/^linkprotect\.cudasvc\.com$/, /^/, parameter('a')],
  [/\.url-protection\.com$/, /^/, parameter('o', 'url')],
  [/^(?:(?:[\w-]+\.)?protect\.checkpoint\.com|url\.avanan\.click)$/, /^/, betweenUnderscores],
  [/(?:^|\.)protect2?\.fireeye\.com$/, /^/, parameter('u')],
  [/(?:^|\.)clicktime\.symantec\.com$/, /^/, parameter('u')],
  [/(?:^|\.)trendmicro\.(?:com|eu)$/, /clicktime/, parameter('url')],
  [
    /\.protection\.sophos\.com$/,
    /^/,
    ({ searchParams }) => fromBase64(searchParams.get('u')) ?? '',
  ],
  [/^deref-(?:gmx\.net|web\.de|mail\.com)$/, /^/, parameter('redirectUrl')],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, parameter('q')],
  [
    /^(?:www\.)?linkedin\.com$/,
    /^\/(?:redir\/redirect|safety\/go|redirect)(?:$|\/)/,
    parameter('url'),
  ],
  [/^out\.reddit\.com$/, /^/, parameter('url')],
  [/^(?:m\.)?vk\.com$/, /^\/away(?:$|\.php$|\/)/, parameter('to')],
  [/^steamcommunity\.com$/, /^\/linkfilter(?:$|\/)/, parameter('u', 'url')],
  [/^(?:www\.)?(?:duckduckgo\.com)$/, /^\/l\//, parameter('uddg')],
  [/^(?:www\.)?bing\.com$/, /^\/ck\//, bing],
  [/(?:^|\.)search\.yahoo\.com$/, /\/RU=/, yahoo],
  [/^(?:medium\.com|getpocket\.com)$/, /^\/(?:r|redirect)(?:$|\/)/, parameter('url')],
  [/^exit\.sc$/, /^/, parameter('url')],
  [/^(?:href\.li|nullrefer\.com)$/, /^\/$/, wholeQuery],
  [/^outlook\.(?:office(?:365)?|live)\.com$/, /^\/owa\/redir\.aspx$/, parameter('URL', 'url')],
  [/^3c\.gmx\.net$/, /\/dereferrer\/?$/, parameter('redirectUrl')],
  [/^(?:www\.)?googleadservices\.com$/, /\/aclk$/, parameter('adurl')],
  [/^adclick\.g\.doubleclick\.net$/, /\/click$/, parameter('adurl')],
  [/^click\.linksynergy\.com$/, /^\/deeplink$/, parameter('murl')],
  [/^(?:www\.)?pinterest\.(?:com|it)$/, /^\/offsite\/?$/, parameter('url')],
];

/**
 * The address inside `url`; an empty text where one is inside that cannot be read; `undefined` where there is none.
 * Of services that are known only: «https://banca.example/redirect?url=https://…» may be the very thing that a text
 * warns of, or a login that needs it.
 */
export function insideOf(url: URL): string | undefined {
  const { hostname, pathname } = url;
  const read = READERS.find(([host, path]) => host.test(hostname) && path.test(pathname))?.[2];
  return read?.(url);
}
