// SPDX-License-Identifier: AGPL-3.0-or-later
// A site small enough to reason about, in the form of the compiled bundle: every kind of page asks what pages of its
// kind ask (a document, what it refers to, a list, the date), and says all of it in its text.
const document = {
  name: 'document',
  answer: (store, { type, id }) => store.get(type, id),
};
const byTopic = {
  name: 'byTopic',
  answer: (store, id) => store.by('articlesByTopic', id).slice(-3),
};
const newest = {
  name: 'newest',
  answer: (store, type) =>
    store
      .all(type)
      .slice(-5)
      .map(({ id, document }) => ({ id, locales: document.locales })),
};
const count = { name: 'count', answer: (store, type) => store.all(type).length };
const alerts = {
  name: 'alerts',
  answer: (store) =>
    store
      .all('alert')
      .filter(({ document: { over } }) => !over || store.today < over)
      .map(({ document }) => document.locales.it.title),
};
const addresses = {
  name: 'addresses',
  answer: (store) =>
    ['article', 'topic', 'organisation'].flatMap((type) =>
      store.all(type).map(({ document }) => `${type}/${document.locales.it.slug}`),
    ),
};
const withdrawal = { name: 'withdrawal', answer: (store, id) => store.withdrawal(id) ?? null };

const title = (entry, locale) => {
  const content = entry?.document.locales[locale] ?? entry?.document.locales.it;
  return content ? (content.title ?? content.name) : '(gone)';
};

/** Pages that say the same whatever is published: most of the addresses, as most pages of the portal do. */
const CONSTANT = ['portal', 'rated', 'help', 'not-found'];

function body(ask, route) {
  if (route.kind === 'gone') {
    const now = title(ask(document, { type: route.type, id: route.id }), 'it');
    return `gone: ${ask(withdrawal, route.id)?.reason ?? `now ${now}`}`;
  }
  if (route.kind === 'home')
    return `${ask(alerts, null)} ${JSON.stringify(ask(newest, 'article'))}`;
  if (route.kind !== 'document')
    return CONSTANT.includes(route.kind) ? route.kind : `${route.kind} ${ask(count, 'article')}`;
  const entry = ask(document, { type: route.type, id: route.id });
  const text = JSON.stringify(entry.document.locales[route.locale]);
  if (text.includes('POISON')) throw new Error('This text is poison.');
  if (route.type === 'topic')
    return `${text} ${ask(byTopic, route.id).map((e) => title(e, route.locale))}`;
  if (route.type !== 'article') return text;
  const { organisation, topics } = entry.document;
  const by = title(ask(document, { type: 'organisation', id: organisation.id }), route.locale);
  const related = ask(byTopic, topics[0].id).filter((e) => e.id !== entry.id);
  return `${text} by ${by}, modified ${entry.modified}, see ${related.map((e) => title(e, route.locale))}`;
}

export async function renderPage(url, { ask, route }) {
  const status = route.kind === 'gone' ? 410 : route.kind === 'not-found' ? 404 : 200;
  const content = body(ask, route);
  const html = `<!doctype html><html lang="${route.locale}"><head><title>${route.kind}</title></head><body><main data-pagefind-body><h1>${new URL(url).pathname}</h1>${content}</main></body></html>`;
  return { status, html };
}

const list = (ask) => ({
  body: ask(addresses, null).join('\n'),
  type: 'text/plain; charset=utf-8',
});
const kinds = [
  'calendar',
  'qr-code',
  'feed',
  'alert-feed',
  'press-feed',
  'data',
  'catalogue',
  'sitemap',
  'robots',
  'security',
];
export const files = Object.fromEntries(kinds.map((kind) => [kind, list]));
