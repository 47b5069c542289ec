// Copies the editor to the folder of its page. "npm install" runs it.
const { copyFileSync } = require("node:fs");
const { basename, join } = require("node:path");

const admin = join(__dirname, process.argv[2]);
for (const file of ["decap-cms/dist/decap-cms.js", "js-yaml/dist/js-yaml.min.js"]) {
  copyFileSync(join(__dirname, "node_modules", file), join(admin, basename(file)));
}
