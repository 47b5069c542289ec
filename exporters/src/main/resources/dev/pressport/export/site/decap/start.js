// Lets the editor read and write the files of this site, from this computer only.
const { dirname } = require("node:path");

process.env.GIT_REPO_DIRECTORY = dirname(__dirname);
process.env.BIND_HOST = process.env.BIND_HOST || "127.0.0.1";
require("decap-server/dist/index.js");
