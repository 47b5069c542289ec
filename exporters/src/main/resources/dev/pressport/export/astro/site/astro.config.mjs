import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, passthroughImageService } from "astro/config";

const site = JSON.parse(readFileSync(new URL("src/data/site.json", import.meta.url)));
const file = /.\.(?:html?|xhtml|php|aspx?|jsp|cfm)$/i;

// Astro makes a folder of every page; one that was a file at its old address becomes a file again.
const filesAgain = {
  name: "files-again",
  hooks: {
    "astro:build:done": ({ dir }) => unfold(fileURLToPath(dir)),
  },
};

function unfold(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) continue;
    if (file.test(entry.name) && existsSync(join(path, "index.html"))) {
      renameSync(join(path, "index.html"), `${path}.new`);
      rmdirSync(path);
      renameSync(`${path}.new`, path);
    } else {
      unfold(path);
    }
  }
}

// Astro expects all pages of the main language in its folder, where that has one.
const i18n =
  site.languages && !site.mainLanguageInFolder
    ? { i18n: { defaultLocale: site.languages[0], locales: site.languages } }
    : {};

export default defineConfig({
  ...i18n,
  site: site.origin,
  base: site.base,
  output: "static",
  cacheDir: "./.astro-cache",
  image: { service: passthroughImageService() },
  integrations: [filesAgain],
  markdown: { smartypants: site.smartypants, syntaxHighlight: false },
});
