// SPDX-License-Identifier: AGPL-3.0-or-later

/** Parameters that say from which mail, advertisement or post a reader comes; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_\w+|oly_\w+|ml_subscriber\w*|s_cid|ceid|emci|emdi|rb_clickid|wickedid|sc_cid|_openstat|ymclid|epik|_ga|_gl|_gac\w*|srsltid|gad_\w+|hsa_\w+|mibextid|wt_mc|xtor|pk_\w+|mtm_\w+|matomo_\w+|at_(?:medium|campaign|custom\d+)|piwik_\w+|itm_\w+|sfmc_\w+|elq\w*|_branch_match_id|_branch_referrer|__twitter_impression|s_kwcid|nr_email_referer|dm_i|guccounter|guce_\w+|trk|trkcampaign|trackingid|ncid|cmpid|spm|scm)$/i;

/** Who sent a video or a song: elsewhere `si` is a word. */
const SENDER = /^(?:(?:www\.|m\.)?youtube\.com|youtu\.be|open\.spotify\.com)$/;

/** What is left of `a=1&utm_source=x`, behind `?` or `#`. */
const untracked = (pairs: string, { hostname }: URL): string =>
  pairs
    .split('&')
    .filter((pair) => {
      const [name = ''] = pair.split('=');
      return pair !== '' && !TRACKING.test(name) && !(name === 'si' && SENDER.test(hostname));
    })
    .join('&');

/** An address without such parameters; the same text when it has none. */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const search = untracked(url.search.slice(1), url);
  const hash = url.hash.includes('=') ? untracked(url.hash.slice(1), url) : url.hash.slice(1);
  if (search === url.search.slice(1) && hash === url.hash.slice(1)) return address;
  url.search = search;
  url.hash = hash;
  return url.href;
}

/** Does an address tell where a reader comes from? */
export const isTracked = (address: string): boolean => withoutTracking(address) !== address;
