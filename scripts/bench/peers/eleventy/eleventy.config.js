// SPDX-License-Identifier: AGPL-3.0-or-later

/** The portal as a site of Eleventy: the same articles, lists, feed and site map; see ../../peers.ts. */
export default function (config) {
  const newestFirst = (api) => api.getFilteredByGlob('articoli/*.md').reverse();
  /** Pages by a field of the front matter: [{ name, pages }]. */
  const grouped = (field) => (api) => {
    const groups = new Map();
    for (const page of newestFirst(api)) {
      for (const name of page.data[field] ?? []) {
        if (!groups.has(name)) groups.set(name, []);
        groups.get(name).push(page);
      }
    }
    return [...groups].map(([name, pages]) => ({ name, pages }));
  };
  /** The neighbours by date of each article: address → up to three. Ours looks for shared topics as well. */
  const related = (api) => {
    const pages = newestFirst(api);
    const near = (at) => [at - 1, at + 1, at + 2].flatMap((other) => pages[other] ?? []);
    return new Map(pages.map((page, at) => [page.url, near(at)]));
  };
  config.addCollection('latest', newestFirst);
  config.addCollection('byTopic', grouped('topics'));
  config.addCollection('byAudience', grouped('audiences'));
  config.addCollection('related', related);
  config.addFilter('relatedTo', (all, url) => all.get(url) ?? []);
  config.addFilter('first', (list, count) => list.slice(0, count));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addGlobalData('origin', 'http://localhost:8080');
  return { markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
}
