import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(new URL("_data/site.json", import.meta.url)));

const items = new Set(["entry.njk", "page.njk", "media.njk"]);

const newestFirst = (a, b) => (a.data.date ?? "") < (b.data.date ?? "") ? 1 : -1;

const longDate = (moment) =>
  moment &&
  new Date(`${moment.slice(0, 10)}T00:00:00Z`).toLocaleDateString(site.language, {
    dateStyle: "long",
    timeZone: "UTC",
  });

const entities = { lt: "<", gt: ">", quot: '"', nbsp: " ", hellip: "…", amp: "&" };

const plainText = (html) =>
  (html ?? "")
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#(\d{1,6})|(\w+));/g, (all, code, name) =>
      code ? String.fromCodePoint(code) : (entities[name] ?? all))
    .replace(/\s+/g, " ")
    .trim();

function shorten(text, most, end) {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)) + end;
}

const languages = site.languages ?? [];
const mainLanguage = languages[0];

// The menu at a place, in a language if it has one of its own.
function menuAt(menus, place, language) {
  const found = menus.filter((menu) => menu.place === place);
  return found.find((menu) => language && menu.language === language) ?? found[0];
}

// The address of an item of a menu: that of the page in the language of the item, if it has one;
// null for an item that is not for pages in its own language.
function hrefFrom(item, here, language = mainLanguage, translations = {}) {
  if (item.language && item.language === language) {
    return item.others ? null : here;
  }
  const translation = translations[item.language];
  return translation ? site.pathPrefix.replace(/\/$/, "") + encodeURI(translation) : item.url;
}

export default function (config) {
  config.addPassthroughCopy({ "style.css": "style.css", "site.js": "site.js", static: "/" });
  let markdown;
  config.amendLibrary("md", (md) => {
    markdown = md.set({ html: true, typographer: site.typographer });
  });
  config.addFilter("summary", ({ page }) =>
    page.inputPath.endsWith(".md") ? markdown.render(page.excerpt) : page.excerpt);
  config.setFrontMatterParsingOptions({ excerpt: true, excerpt_separator: "<!--more-->" });

  // Drafts are read, so that they can be edited, and never built.
  config.addPreprocessor("drafts", "*", (data) => {
    if (data.draft && process.env.ELEVENTY_RUN_MODE === "build") {
      return false;
    }
  });

  config.addCollection("entries", (api) =>
    api.getAll().filter((item) => items.has(item.data.layout)).sort(newestFirst));
  config.addCollection("posts", (api) =>
    api.getFilteredByGlob("content/posts/**").sort(newestFirst));

  config.addFilter("longDate", longDate);
  config.addFilter("plainText", plainText);
  config.addFilter("shorten", shorten);
  config.addFilter("absolute", (address) => (/^\/(?!\/)/.test(address) ? site.origin : "") + address);
  config.addFilter("isWebAddress", (address) => /^https?:\/\//i.test(address ?? ""));
  config.addFilter("menuAt", menuAt);
  config.addFilter("hrefFrom", hrefFrom);
  config.addFilter("homeIn", (language) =>
    languages.indexOf(language) > 0 ? `/${language}/` : "/");
  config.addFilter("authorOf", (comments, id) =>
    comments.find((comment) => comment.id === id)?.author ?? "");
  config.addFilter("neighbors", (all, url, language = mainLanguage) => {
    const posts = mainLanguage
      ? all.filter(({ data }) => (data.language ?? mainLanguage) === language)
      : all;
    const index = posts.findIndex((post) => post.url === url);
    return index < 0 ? {} : { newer: posts[index - 1], older: posts[index + 1] };
  });
  config.addFilter("searchable", (entries) =>
    entries.filter(({ data }) => data.layout !== "media.njk" && !data.unsearched));
  config.addFilter("newest", (posts) => posts.slice(0, 10));
  config.addFilter("rfc822", (date) => new Date(date).toUTCString());

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    pathPrefix: site.pathPrefix,
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
