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

const named: Record<string, string> = {
  lt: "<", gt: ">", quot: '"', nbsp: " ", hellip: "…", amp: "&",
};

/** The words of an entry. */
export function plainText(entry: Entry): string {
  return (entry.data.html ?? entry.rendered?.html ?? "")
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#(\d{1,6})|(\w+));/g, (all, code, name) =>
      code ? String.fromCodePoint(code) : (named[name] ?? all),
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** A text that is cut after a word. */
export function shorten(text: string, most: number, end: string): string {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)) + end;
}

/** The posts before and after a post. */
export function neighbors(entry: Entry, all: Entry[]): { older?: Entry; newer?: Entry } {
  const language = mainLanguage && (entry.data.language ?? mainLanguage);
  const posts = ofSection(all, "posts").filter(
    ({ data }) => !language || (data.language ?? mainLanguage) === language,
  );
  const index = posts.findIndex(({ id }) => id === entry.id);
  return index < 0 ? {} : { newer: posts[index - 1], older: posts[index + 1] };
}

/** Whether an entry is a list of others. */
export function isList({ data }: Entry): boolean {
  return !["entry", "page", "media", "search", "redirect"].includes(data.layout);
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

function byTitle({ data: a }: Entry, { data: b }: Entry): number {
  return (a.order ?? 0) - (b.order ?? 0) || a.title.localeCompare(b.title, site.language);
}

/** The entries of a list; events by their beginning, some types by their order and title. */
function listed(list: Entry, all: Entry[]): Entry[] {
  const found = unsorted(list, all).filter(({ data }) => !data.unlisted);
  const sections = (site as { orderedByTitle?: string[] }).orderedByTitle ?? [];
  if (found.every(({ id }) => sections.includes(id.split("/")[0]))) {
    return [...found].sort(byTitle);
  }
  const start = ({ data }: Entry) => data.start ?? "";
  return found.length > 0 && found.every((entry) => start(entry))
    ? [...found].sort((a, b) => (start(a) < start(b) ? 1 : -1))
    : found;
}

function unsorted({ data }: Entry, all: Entry[]): Entry[] {
  const posts = ofSection(all, "posts");
  switch (data.layout) {
    case "term":
      return all.filter((item) => item.data.terms[data.taxonomy!]?.includes(data.key!));
    case "author":
      return postsFirst(all.filter((item) => item.data.terms.authors?.includes(data.key!)));
    case "year":
    case "month":
      return inLanguage(posts, data.language).filter((item) =>
        item.data.date?.startsWith(data.title),
      );
    case "archive":
      return data.section === "posts" ? stickyFirst(posts) : ofSection(all, data.section!);
    default:
      return stickyFirst(inLanguage(posts, data.language));
  }
}

/** The posts among some entries; all of them only without any. */
function postsFirst(found: Entry[]): Entry[] {
  const posts = ofSection(found, "posts");
  return posts.length > 0 ? posts : found;
}

/** The posts of a language, and those of none. */
function inLanguage(posts: Entry[], language?: string): Entry[] {
  return language
    ? posts.filter(({ data }) => (data.language ?? language) === language)
    : posts;
}

function stickyFirst(posts: Entry[]): Entry[] {
  return [...posts.filter(({ data }) => data.sticky), ...posts.filter(({ data }) => !data.sticky)];
}

export type MenuItem = {
  name: string;
  url?: string;
  language?: string;
  others?: boolean;
  items?: MenuItem[];
};

type Menu = { place?: string; language?: string; items: MenuItem[] };

const languages = (site as { languages?: string[] }).languages ?? [];
const mainLanguage: string | undefined = languages[0];

/** The menu at a place, in a language if it has one of its own. */
export function menuAt(menus: unknown, place: string, language?: string): Menu | undefined {
  const found = (menus as Menu[]).filter((menu) => menu.place === place);
  return found.find((menu) => language && menu.language === language) ?? found[0];
}

/**
 * The address of an item of a menu: that of the page in the language of the item, if it has one;
 * null for an item that is not for pages in its own language.
 */
export function hrefFrom(
  item: MenuItem,
  here: string,
  language = mainLanguage,
  translations: Record<string, string> = {},
): string | null | undefined {
  if (item.language && item.language === language) {
    return item.others ? null : here;
  }
  const translation = item.language ? translations[item.language] : undefined;
  return translation ? link(translation) : item.url;
}

/** The path of the home in a language. */
export function homeIn(language?: string): string {
  return languages.indexOf(language ?? "") > 0 ? `/${language}/` : "/";
}

/** The address of a path below the home of the site. */
export function link(path: string): string {
  return site.base.replace(/\/$/, "") + encodeURI(path);
}

/** An address with its host. */
export function absolute(address: string): string {
  return /^\/(?!\/)/.test(address) ? site.origin + address : address;
}

/** A day in the words of the site's language. */
export function longDate(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return date.toLocaleDateString(site.language, { dateStyle: "long", timeZone: "UTC" });
}
