// Compares ghost-import.json with a Ghost site, and writes the posts and pages that it lacks to missing.json.
//   node check.mjs https://example.org ADMIN_API_KEY
// The key is that of a custom integration (Settings > Integrations). Needs Node 18 or newer.
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [site, key] = process.argv.slice(2);
if (!site || !/^[0-9a-f]+:[0-9a-f]+$/.test(key ?? '')) {
  console.error('Usage: node check.mjs https://example.org ADMIN_API_KEY');
  process.exit(2);
}

function token() {
  const [id, secret] = key.split(':');
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const head = part({ alg: 'HS256', typ: 'JWT', kid: id });
  const text = `${head}.${part({ iat: now, exp: now + 240, aud: '/admin/' })}`;
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('base64url');
  return `${text}.${signature}`;
}

async function all(kind) {
  const items = [];
  for (let page = 1; page; ) {
    const url = `${site.replace(/\/$/, '')}/ghost/api/admin/${kind}/?limit=100&page=${page}`;
    const answer = await fetch(url, { headers: { Authorization: `Ghost ${token()}` } });
    if (!answer.ok) {
      throw new Error(`${url} answered ${answer.status}`);
    }
    const body = await answer.json();
    items.push(...body[kind]);
    page = body.meta?.pagination?.next;
  }
  return new Set(items.map((item) => item.slug));
}

const file = JSON.parse(readFileSync(new URL('ghost-import.json', import.meta.url)));
const data = file.db[0].data;
const there = {};
for (const kind of ['posts', 'pages', 'tags', 'users']) {
  there[kind] = await all(kind);
}
const kindOf = (post) => (post.type === 'page' ? 'pages' : 'posts');
const wanted = {
  posts: data.posts.filter((post) => post.type === 'post'),
  pages: data.posts.filter((post) => post.type === 'page'),
  tags: data.tags,
  users: data.users,
};
for (const [kind, items] of Object.entries(wanted)) {
  const lacking = items.filter((item) => !there[kind].has(item.slug)).map((item) => item.slug);
  const names = lacking.slice(0, 5).join(', ') + (lacking.length > 5 ? ', ...' : '');
  console.log(`${kind}: ${items.length - lacking.length} of ${items.length} imported` +
    (lacking.length ? `; missing: ${names}` : ''));
}
const missing = data.posts.filter((post) => !there[kindOf(post)].has(post.slug));
if (missing.length) {
  const ids = new Set(missing.map((post) => post.id));
  const tables = ['posts_meta', 'posts_tags', 'posts_authors'];
  const rows = Object.fromEntries(
    tables.map((table) => [table, data[table].filter((row) => ids.has(row.post_id))]));
  const rest = { ...data, ...rows, posts: missing };
  writeFileSync('missing.json', JSON.stringify({ db: [{ ...file.db[0], data: rest }] }));
  console.log(`Posts and pages that Ghost lacks: ${missing.length}. To add them, import missing.json.`);
}
process.exit(missing.length ? 1 : 0);
