import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(new URL("../../_data/site.json", import.meta.url)));

const ofSection = (items, section) =>
  items.filter((item) => item.inputPath.startsWith(`./content/${section}/`));

const stickyFirst = (items) => [
  ...items.filter((item) => item.data.sticky),
  ...items.filter((item) => !item.data.sticky),
];

// Events come by their beginning.
function listed(items, list) {
  const found = unsorted(items, list);
  const start = (item) => item.data.start ?? "";
  return found.length > 0 && found.every(start)
    ? [...found].sort((a, b) => (start(a) < start(b) ? 1 : -1))
    : found;
}

function unsorted(items, { layout, section, taxonomy, key, title }) {
  switch (layout.replace(/\.njk$/, "")) {
    case "term":
      return items.filter((item) => item.data.terms?.[taxonomy]?.includes(key));
    case "author":
      return items.filter((item) => item.data.terms?.authors?.includes(key));
    case "year":
    case "month":
      return ofSection(items, "posts").filter((item) => item.data.day?.startsWith(title));
    case "archive":
      return section === "posts" ? stickyFirst(ofSection(items, section)) : ofSection(items, section);
    default:
      return stickyFirst(ofSection(items, "posts"));
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
