import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(new URL("_data/site.json", import.meta.url)));

const items = new Set(["entry.njk", "page.njk", "media.njk"]);

const newestFirst = (a, b) => (a.data.date ?? "") < (b.data.date ?? "") ? 1 : -1;

export default function (config) {
  config.addPassthroughCopy({ "style.css": "style.css", static: "/" });
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

  config.addFilter("longDate", (day) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(site.language, {
      dateStyle: "long",
      timeZone: "UTC",
    }));
  config.addFilter("newest", (posts) => posts.slice(0, 10));
  config.addFilter("rfc822", (date) => new Date(date).toUTCString());
  config.addFilter("atMost", (number, most) => Math.min(number, most));
  config.addFilter("first10", (text) => text.slice(0, 10));

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    pathPrefix: site.pathPrefix,
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
