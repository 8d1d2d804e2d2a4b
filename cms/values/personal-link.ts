// SPDX-License-Identifier: AGPL-3.0-or-later
import { fromBase64 } from './base64.ts';
import { hidesTarget } from './wrapped-links.ts';

/**
 * What of an address says from whom it was copied: somebody's mail address, name or key, written as it is, in percent
 * signs, or in base 64. It is looked for in every address whose service is not known (`wrapped-links.ts`).
 */
export interface PersonalPart {
  readonly kind: 'mail' | 'name' | 'key' | 'site';
  /** The mail address, the parameter that has the name or the key, or the host of another site within the address. */
  readonly said: string;
}

const MAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/gu;

/** Addresses of an office are nobody's. */
const OFFICE =
  /^(?:info|informazioni|contatt[io]|contacts?|segreteria|ufficio\w*|urp|pec|protocollo|privacy|dpo|rpd|stampa|press|media|redazione|comunicazione|support|supporto|assistenza|help|hello|ciao|webmaster|postmaster|admin|no-?reply|newsletter|events?|eventi|biblioteca|sportello\w*|security|abuse)[@._+-]/i;

/** «icona@2x.png»: the end of a file is none of a host. */
const OF_FILE =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|mjs|map|json|html?|php|pdf|zip|mp[34])$/i;

const NAMED =
  /^(?:user|user_?name|uname|usr|user_?id|uid|utente|nome_?utente|login|login_?hint|upn|account_?name|recipient|rcpt|subscriber|member|employee|dipendente|matricola|cognome|last_?name|lname|surname|first_?name|fname|full_?name|codice_?fiscale|cod_?fisc|cf|fiscal_?code|e-?mail|mail|email_?address)$/i;

/** What such a parameter says of nobody. */
const NOBODY =
  /^(?:true|false|yes|no|on|off|none|null|undefined|new|all|any|me|self|guest|ospite|anonymous|anonimo|public|pubblico|admin|login|required|business|personal|student|citizen|cittadin[oi]|impres[ae]|citt[aà]|user|utente|email|mail|web|app)$/i;

const KEY =
  /^(?:token|\w*_token|\w+token|auth|auth_?key|authorization|jwt|session|session_?id|sid|jsessionid|phpsessid|asp\.net_sessionid|ticket|sso|api_?key|secret|tk|otp|magic|x-amz-(?:signature|security-token|credential)|sig|signature)$/i;

/** So long a key is no word, and has digits. */
const KEY_VALUE = /^(?=.*\d)(?=.*[a-z])[\w.~+/=%-]{8,}$/i;

const JWT = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]+/;

/** A tax code says name, day and place of birth. */
const TAX_CODE = /\b[a-z]{6}\d\d[a-ehlmprst]\d\d[a-z]\d{3}[a-z]\b/i;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Parts of a text that base 64 may have made. */
const ENCODED = /[\w+/-]{12,}={0,2}/g;

const isReadable = (text: string): boolean => !/[\p{Cc}\uFFFD]/u.test(text.replaceAll(/\s/g, ''));

/** How often something is encoded within something. */
const MAX_DEPTH = 3;

/** A text and what is encoded in it. */
function readingsOf(text: string, depth = MAX_DEPTH): string[] {
  const plain = decoded(text);
  if (depth === 0) return [plain];
  const inside = (plain.match(ENCODED) ?? [])
    .flatMap((part) => [part, ...part.split('/')])
    .map((part) => fromBase64(part) ?? '')
    .filter((one) => one !== '' && isReadable(one));
  const more = [...(plain === text ? [] : [plain]), ...inside];
  return [text, plain, ...more.flatMap((one) => readingsOf(one, depth - 1))];
}

const mailIn = (text: string): string | undefined =>
  readingsOf(text)
    .flatMap((reading) => reading.match(MAIL) ?? [])
    .find((mail) => !OFFICE.test(mail) && !OF_FILE.test(mail));

function inPair(name: string, value: string): PersonalPart | undefined {
  if (NAMED.test(name) && /\p{L}/u.test(value) && !NOBODY.test(value) && !OFFICE.test(`${value}@`))
    return { kind: 'name', said: name };
  if (TAX_CODE.test(value)) return { kind: 'name', said: name };
  if ((KEY.test(name) && KEY_VALUE.test(value)) || JWT.test(value))
    return { kind: 'key', said: name };
  return undefined;
}

/** The parameters behind `?`, `#` and `;`. */
function pairsOf({ search, hash, pathname }: URL): [string, string][] {
  const inPath = pathname.split(';').slice(1).join('&');
  const behind = [search.slice(1), hash.slice(1).replace(/^.*\?/, ''), inPath];
  return behind.flatMap((text) => [...new URLSearchParams(text)]);
}

/** Another site, named whole: whoever follows such a link tells the first of both that they go on to the second. */
function elsewhere(
  { hostname }: URL,
  pairs: readonly (readonly [string, string])[],
): PersonalPart | undefined {
  const other = pairs
    // «href.li/?https://…» has it where a name would stand.
    .flat()
    .filter((text) => /^https?:\/\//i.test(text))
    .map((text) => URL.parse(text)?.hostname)
    .find((host) => host !== undefined && host !== hostname);
  return other === undefined ? undefined : { kind: 'site', said: other };
}

/** Somebody who can be known from a web address, and would be by everybody who follows it; `undefined` for nobody. */
export function personalPart(address: string): PersonalPart | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || hidesTarget(address)) return undefined;
  const mail = mailIn(url.pathname + url.search + url.hash);
  if (mail !== undefined) return { kind: 'mail', said: mail };
  const pairs = pairsOf(url);
  return (
    pairs.map(([name, value]) => inPair(name, value)).find((part) => part !== undefined) ??
    elsewhere(url, pairs)
  );
}
