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

/** The address of a path below the home of the site. */
export function link(path: string): string {
  return site.base.replace(/\/$/, "") + encodeURI(path);
}

/** A day in the words of the site's language. */
export function longDate(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return date.toLocaleDateString(site.language, { dateStyle: "long", timeZone: "UTC" });
}
