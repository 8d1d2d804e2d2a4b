// SPDX-License-Identifier: AGPL-3.0-or-later
import { fromBase64 } from './base64.ts';

/** Gives the address inside another, or nothing when it is not to be read. */
type Reader = (url: URL) => string | null | undefined;

const parameter =
  (...names: readonly string[]): Reader =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find(Boolean);

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Proofpoint, version 2: `-` for `%`, `_` for `/`. */
const proofpoint2: Reader = ({ searchParams }) =>
  decoded((searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'));

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Proofpoint, version 3: `*` stands for a sign, `**A` for a run of 2 (`B` of 3 …); what they are follows in base 64. */
const proofpoint3: Reader = ({ href }) => {
  const [, text, signs = ''] = /\/v3\/__(.+?)__;([^!]*)!/.exec(href) ?? [];
  if (text === undefined) return undefined;
  const rest = [...(fromBase64(signs) ?? '')];
  // The scheme has lost a slash on its way.
  return (decoded(text) ?? text)
    .replace(/\*(?:\*([\w-]))?/g, (_, run: string | undefined) =>
      rest.splice(0, run === undefined ? 1 : RUN.indexOf(run) + 2).join(''),
    )
    .replace(/^(https?:\/)(?!\/)/, '$1/');
};

const proofpoint: Reader = (url) => {
  if (url.pathname.startsWith('/v3/')) return proofpoint3(url);
  return url.pathname.startsWith('/v2/') ? proofpoint2(url) : parameter('u')(url);
};

/** The address stands in the path, encoded or not. */
const inPath: Reader = ({ pathname, search }) => {
  const found = /https?(?::|%3A).*$/i.exec(pathname)?.[0];
  return found && (/^https?%3A/i.test(found) ? decoded(found) : found + search);
};

/** Check Point: `/v2/___https://esempio.it___.Y3A…`. */
const betweenUnderscores: Reader = ({ href }) => /___(https?:.+?)___/.exec(href)?.[1];

const yahoo: Reader = ({ pathname }) => decoded(/\/RU=([^/]+)/.exec(pathname)?.[1] ?? '');

const bing: Reader = ({ searchParams }) => fromBase64(searchParams.get('u')?.replace(/^a1/, ''));

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
  [/^(?:www\.|m\.)?facebook\.com$/, /^\/(?:l|flx\/warn)/, parameter('u')],
  [/^l\.wl\.co$/, /^/, parameter('u')],
  [/^(?:meet|chat|hangouts)\.google\.com$/, /^\/linkredirect/, parameter('dest', 'q')],
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
  [/\.protection\.sophos\.com$/, /^/, ({ searchParams }) => fromBase64(searchParams.get('u'))],
  [/^deref-(?:gmx\.net|web\.de|mail\.com)$/, /^/, parameter('redirectUrl')],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, parameter('q')],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go|redirect)/, parameter('url')],
  [/^out\.reddit\.com$/, /^/, parameter('url')],
  [/^(?:m\.)?vk\.com$/, /^\/away/, parameter('to')],
  [/^steamcommunity\.com$/, /^\/linkfilter/, parameter('u', 'url')],
  [/^(?:www\.)?(?:duckduckgo\.com)$/, /^\/l\//, parameter('uddg')],
  [/^(?:www\.)?bing\.com$/, /^\/ck\//, bing],
  [/(?:^|\.)search\.yahoo\.com$/, /\/RU=/, yahoo],
  [/^(?:medium\.com|getpocket\.com)$/, /^\/(?:r|redirect)/, parameter('url')],
  [/^exit\.sc$/, /^/, parameter('url')],
];

/** Words in the path of programs that only pass readers on, whoever runs them. */
const PASSES_ON =
  /(?:^|[/._-])(?:redir(?:ect(?:or|ion)?)?|jsredir|linkredirect|deref(?:er+er)?|clicktime|click(?:thr(?:u|ough))?|clk(?:trb)?|aclk|track(?:ing)?|deeplink|offsite|out(?:bound|going)?|away|exit|leav(?:e|ing)|go(?:to)?|proxy|safelinks?|linkscan)(?:$|[/._-])/i;

const isElsewhere = (text: string, { hostname }: URL): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== hostname;
};

/** The one whole address of another site in an address that passes on: «/owa/redir.aspx?URL=…», «href.li/?https://…». */
function passedOn(url: URL): string | undefined {
  const query = url.search.slice(1);
  if (/^https?:\/\//i.test(query) && isElsewhere(query, url)) return query;
  if (!PASSES_ON.test(url.pathname)) return undefined;
  const [only, ...others] = [...url.searchParams.values()].filter((text) => isElsewhere(text, url));
  return others.length === 0 ? only : undefined;
}

/** What reads the address inside `url`; `undefined` where it is not one around another. */
export function readerOf(url: URL): Reader | undefined {
  const { hostname, pathname } = url;
  const known = READERS.find(([host, path]) => host.test(hostname) && path.test(pathname))?.[2];
  return known ?? (passedOn(url) === undefined ? undefined : passedOn);
}
