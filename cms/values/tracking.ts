// SPDX-License-Identifier: AGPL-3.0-or-later

/** Parameters that say from which mail, advertisement or post a reader comes; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_\w+|oly_\w+|ml_subscriber\w*|s_cid|ceid|emci|emdi|rb_clickid|wickedid|sc_cid|_openstat|ymclid|epik|_ga|_gl|pk_\w+|mtm_\w+|matomo_\w+|at_(?:medium|campaign|custom\d+)|trk|trkcampaign|trackingid|ncid|cmpid|spm|scm)$/i;

/** An address without such parameters; the same text when it has none. */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !TRACKING.test(part.split('=')[0] ?? ''));
  const search = kept.filter(Boolean).join('&');
  if (search === url.search.slice(1)) return address;
  url.search = search;
  return url.href;
}

/** Does an address tell where a reader comes from? */
export const isTracked = (address: string): boolean => withoutTracking(address) !== address;
