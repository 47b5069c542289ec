import { entries, link, ofSection, type Entry } from "../../entries";
import settings from "../../data/site.json";

const site: { title: string; tagline?: string; origin: string; language: string } = settings;

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);

function item(entry: Entry): string {
  const { title, path, date, html } = entry.data;
  const address = escaped(site.origin + link(path));
  const body = html ?? entry.rendered?.html ?? "";
  return `<item>
<title>${escaped(title)}</title>
<link>${address}</link>
<guid>${address}</guid>
${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ""}
<description>${escaped(body)}</description>
</item>`;
}

/** The feed of the newest posts, at WordPress's address. */
export async function GET() {
  const posts = ofSection(await entries(), "posts").slice(0, 10);
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${escaped(site.title)}</title>
<link>${escaped(site.origin + link("/"))}</link>
<description>${escaped(site.tagline ?? site.title)}</description>
<language>${site.language}</language>
${posts.map(item).join("\n")}
</channel>
</rss>
`;
  return new Response(feed, { headers: { "Content-Type": "application/rss+xml" } });
}
