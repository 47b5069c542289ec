import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(new URL("../../_data/site.json", import.meta.url)));

const ofSection = (items, section) =>
  items.filter((item) => item.inputPath.startsWith(`./content/${section}/`));

const stickyFirst = (items) => [
  ...items.filter((item) => item.data.sticky),
  ...items.filter((item) => !item.data.sticky),
];

// The posts among some entries; all of them only without any.
function postsFirst(items) {
  const posts = ofSection(items, "posts");
  return posts.length > 0 ? posts : items;
}

// The posts of a language, and those of none.
const inLanguage = (items, language) =>
  language ? items.filter(({ data }) => (data.language ?? language) === language) : items;

const sectionOf = (item) => item.inputPath.split("/")[2];

const byTitle = ({ data: a }, { data: b }) =>
  (a.order ?? 0) - (b.order ?? 0) || a.title.localeCompare(b.title, site.language);

// Events come by their beginning, some types by their order and title.
function listed(items, list) {
  const found = unsorted(items, list).filter((item) => !item.data.unlisted);
  if (found.every((item) => site.orderedByTitle?.includes(sectionOf(item)))) {
    return [...found].sort(byTitle);
  }
  const start = (item) => item.data.start ?? "";
  return found.length > 0 && found.every(start)
    ? [...found].sort((a, b) => (start(a) < start(b) ? 1 : -1))
    : found;
}

function unsorted(items, { layout, section, taxonomy, key, title, language }) {
  switch (layout.replace(/\.njk$/, "")) {
    case "term":
      return items.filter((item) => item.data.terms?.[taxonomy]?.includes(key));
    case "author":
      return postsFirst(items.filter((item) => item.data.terms?.authors?.includes(key)));
    case "year":
    case "month":
      return inLanguage(ofSection(items, "posts"), language).filter((item) =>
        item.data.day?.startsWith(title));
    case "archive":
      return section === "posts" ? stickyFirst(ofSection(items, section)) : ofSection(items, section);
    default:
      return stickyFirst(inLanguage(ofSection(items, "posts"), language));
  }
}

// Each list has as many pages as its entries need, at WordPress's addresses.
export default {
  pagination: {
    data: "collections.entries",
    size: site.postsPerPage,
    before: listed,
    generatePageOnEmptyData: true,
  },
  eleventyComputed: {
    permalink: ({ path, pagination }) =>
      pagination.pageNumber > 0 ? `${path}page/${pagination.pageNumber + 1}/` : path,
  },
};
