// SPDX-License-Identifier: AGPL-3.0-or-later

/** Hosts that say nothing of where a link leads: filters that keep it to themselves, links made short, links of campaigns. */
const HOSTS = [
  /(?:^|\.)(?:mimecast(?:protect)?|edgepilot|barracudanetworks|vadesecure|hornetsecurity)\.com$/,
  /(?:^|\.)(?:inky\.com|proofpointessentials\.com|zixcentral\.com|pstmrk\.it|ct\.sendgrid\.net|mlsend\.com)$/,
  /^(?:track\.adform|ad\.doubleclick)\.net$/,
  /(?:^|\.)(?:emailprotection\.link|ppe-hosted\.com|retarus\.com|mailanyone\.net|mailinblack\.com)$/,
  /^(?:lnkd\.in|t\.co|bit\.ly|j\.mp|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|v\.gd|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at)$/,
  /^(?:t\.ly|tiny\.cc|trib\.al|dlvr\.it|ift\.tt|rb\.gy|s\.id|urly\.it|bl\.ink|short\.io|shorte\.st|adf\.ly|qrco\.de|lc\.cx)$/,
  /(?:^|\.)(?:list-manage\.com|sendgrid\.net|mailchi\.mp|mandrillapp\.com|rs6\.net|hubspotlinks\.com|exct\.net)$/,
  /(?:^|\.)(?:goo\.gl|page\.link|app\.link|onelink\.me|smart\.link|lnk\.to|hubs\.l[iy]|bitly\.ws)$/,
  /^(?:forms\.gle|g\.co|share\.google|search\.app|amzn\.(?:to|eu|asia)|a\.co|fb\.(?:me|watch)|aka\.ms|apple\.co|spoti\.fi|nyti\.ms|wapo\.st|reut\.rs|bbc\.in)$/,
  /^(?:clck\.ru|u\.to|x\.co|po\.st|flip\.it|snip\.ly|short\.gy|dub\.(?:sh|co)|onelink\.to|soo\.gd|linkshrink\.net|shorter\.me|tny\.im|zpr\.io|did\.li)$/,
];

/** Is a link such a one? */
export const isClosed = ({ hostname, pathname }: URL): boolean =>
  HOSTS.some((host) => host.test(hostname)) ||
  (/^(?:news|notifications)\.google\.com$/.test(hostname) &&
    /^\/(?:rss\/)?(?:articles|read|g)\//.test(pathname));
