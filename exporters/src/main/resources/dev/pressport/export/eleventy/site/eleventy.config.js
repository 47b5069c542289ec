import { readFileSync } from "node:fs";

const site = JSON.parse(readFileSync(new URL("_data/site.json", import.meta.url)));

const newestFirst = (a, b) => (a.data.date ?? "") < (b.data.date ?? "") ? 1 : -1;

export default function (config) {
  config.addPassthroughCopy({ "style.css": "style.css" });
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

  config.addCollection("sections", (api) => {
    const sections = {};
    for (const item of api.getAll()) {
      const section = item.inputPath.split("/")[2];
      (sections[section] ??= []).push(item);
    }
    Object.values(sections).forEach((items) => items.sort(newestFirst));
    return sections;
  });

  config.addCollection("byTerm", (api) => {
    const byTerm = {};
    for (const item of api.getAll()) {
      for (const [taxonomy, keys] of Object.entries(item.data.terms ?? {})) {
        for (const key of keys) {
          ((byTerm[taxonomy] ??= {})[key] ??= []).push(item);
        }
      }
    }
    Object.values(byTerm).forEach((terms) =>
      Object.values(terms).forEach((items) => items.sort(newestFirst)));
    return byTerm;
  });

  config.addFilter("ofDate", (items, date) =>
    (items ?? []).filter((item) => (item.data.day ?? "").startsWith(date)));
  config.addFilter("longDate", (day) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(site.language, {
      dateStyle: "long",
      timeZone: "UTC",
    }));
  config.addFilter("atMost", (number, most) => Math.min(number, most));
  config.addFilter("first10", (text) => text.slice(0, 10));

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    pathPrefix: site.pathPrefix,
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
