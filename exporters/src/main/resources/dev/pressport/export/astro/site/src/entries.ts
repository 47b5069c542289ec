import { getCollection, type CollectionEntry } from "astro:content";
import site from "./data/site.json";

export type Entry = CollectionEntry<"entries">;

let all: Promise<Entry[]> | undefined;

/** All pages that visitors may see, the newest first. */
export function entries(): Promise<Entry[]> {
  return (all ??= getCollection("entries", (entry) => !entry.data.draft).then((found) =>
    found.sort((a, b) => ((a.data.date ?? "") < (b.data.date ?? "") ? 1 : -1)),
  ));
}

/** The entries of a folder. */
export function ofSection(all: Entry[], section: string): Entry[] {
  return all.filter((entry) => entry.id.startsWith(`${section}/`));
}

/** The HTML before the mark that ends the summary; undefined where there is no mark. */
export function summary(entry: Entry): string | undefined {
  const parts = (entry.data.html ?? entry.rendered?.html ?? "").split("<!--more-->");
  return parts.length > 1 ? parts[0] : undefined;
}

/** Whether an entry is a list of others. */
export function isList({ data }: Entry): boolean {
  return !["entry", "page", "media", "redirect"].includes(data.layout);
}

/** The pages of an entry: as many as a list needs, at WordPress's addresses. */
export function pagesOf(entry: Entry, all: Entry[]) {
  const { path } = entry.data;
  const shown = isList(entry) ? listed(entry, all) : [];
  const size = site.postsPerPage;
  const last = Math.max(1, Math.ceil(shown.length / size));
  const at = (number: number) => (number > 1 ? `${path}page/${number}/` : path);
  return Array.from({ length: last }, (_, index) => ({
    params: { path: at(index + 1).replace(/^\/|\/$/g, "") || undefined },
    props: {
      entry,
      path: at(index + 1),
      shown: shown.slice(index * size, (index + 1) * size),
      number: index + 1,
      last,
      previous: index > 0 ? at(index) : undefined,
      next: index + 1 < last ? at(index + 2) : undefined,
    },
  }));
}

function listed({ data }: Entry, all: Entry[]): Entry[] {
  const posts = ofSection(all, "posts");
  switch (data.layout) {
    case "term":
      return all.filter((item) => item.data.terms[data.taxonomy!]?.includes(data.key!));
    case "author":
      return all.filter((item) => item.data.terms.authors?.includes(data.key!));
    case "year":
    case "month":
      return posts.filter((item) => item.data.date?.startsWith(data.title));
    case "archive":
      return data.section === "posts" ? stickyFirst(posts) : ofSection(all, data.section!);
    default:
      return stickyFirst(posts);
  }
}

function stickyFirst(posts: Entry[]): Entry[] {
  return [...posts.filter(({ data }) => data.sticky), ...posts.filter(({ data }) => !data.sticky)];
}

/** The address of a path below the home of the site. */
export function link(path: string): string {
  return site.base.replace(/\/$/, "") + encodeURI(path);
}

/** A day in the words of the site's language. */
export function longDate(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return date.toLocaleDateString(site.language, { dateStyle: "long", timeZone: "UTC" });
}
