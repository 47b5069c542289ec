// Imports this folder into Directus: files, missing collections, items. See README.md.
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const url = (process.env.DIRECTUS_URL ?? "http://localhost:8055").replace(/\/+$/, "");
const token = process.env.DIRECTUS_TOKEN;
const NOTE = "From WordPress, by Pressport";

class Refused extends Error {}

async function call(method, address, body, accepted = []) {
  const json = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(url + address, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(json && { "Content-Type": "application/json" }) },
    body: json ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  if (!answer.ok && !accepted.includes(answer.status)) {
    throw new Refused(`${method} ${address}: ${answer.status} ${text.slice(0, 500)}`);
  }
  const isJson = (answer.headers.get("content-type") ?? "").includes("json");
  return answer.ok && isJson && text ? JSON.parse(text).data : null;
}

const json = async (file) => JSON.parse(await readFile(path.join(here, file), "utf8"));

async function collections(schema) {
  const present = new Map((await call("GET", "/collections")).map((c) => [c.collection, c]));
  const foreign = schema.collections
    .map((c) => c.collection)
    .filter((name) => present.has(name) && present.get(name).meta?.note !== NOTE);
  if (foreign.length > 0) {
    throw new Refused(
      `These collections exist and are not from Pressport: ${foreign.join(", ")}. Export again with -O prefix=wp_, or another prefix.`,
    );
  }
  const fields = new Map();
  for (const field of await call("GET", "/fields")) {
    fields.set(`${field.collection}/${field.field}`, field);
  }
  for (const collection of schema.collections) {
    const name = collection.collection;
    const own = schema.fields.filter((f) => f.collection === name);
    if (!present.has(name)) {
      await call("POST", "/collections", { ...collection, fields: own });
      console.log(`Collection ${name}`);
      continue;
    }
    for (const field of own.filter((f) => !fields.has(`${name}/${f.field}`))) {
      await call("POST", `/fields/${name}`, field);
      console.log(`Field ${name}.${field.field}`);
    }
  }
  const known = new Set((await call("GET", "/relations")).map((r) => `${r.collection}/${r.field}`));
  for (const relation of schema.relations) {
    if (!known.has(`${relation.collection}/${relation.field}`)) {
      await call("POST", "/relations", relation);
    }
  }
}

async function files(list) {
  let added = 0;
  for (const file of list) {
    const there = await call("GET", `/files/${file.id}?fields=id`, undefined, [403, 404]);
    if (there !== null) {
      continue;
    }
    const form = new FormData();
    form.append("id", file.id);
    form.append("storage", "local");
    if (file.title) form.append("title", file.title);
    if (file.description) form.append("description", file.description);
    form.append("type", type(file.path));
    const blob = await openAsBlob(path.join(here, file.path), { type: type(file.path) });
    form.append("file", blob, path.basename(file.path));
    await call("POST", "/files", form);
    added++;
  }
  console.log(`Files: ${list.length} in the export, ${added} added`);
}

const TYPES = {
  jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", gif: "image/gif", webp: "image/webp",
  avif: "image/avif", svg: "image/svg+xml", ico: "image/x-icon", pdf: "application/pdf",
  mp3: "audio/mpeg", m4a: "audio/mp4", ogg: "audio/ogg", wav: "audio/wav", mp4: "video/mp4",
  webm: "video/webm", mov: "video/quicktime", zip: "application/zip", txt: "text/plain",
  csv: "text/csv", json: "application/json",
};

const type = (file) =>
  TYPES[path.extname(file).slice(1).toLowerCase()] ?? "application/octet-stream";

async function items(step) {
  const form = new FormData();
  const file = path.join(here, step.file);
  form.append("file", await openAsBlob(file, { type: "application/json" }), path.basename(file));
  await call("POST", `/utils/import/${step.collection}`, form);
}

async function count(collection) {
  const [row] = await call("GET", `/items/${collection}?aggregate[count]=*`);
  return Number(row.count);
}

async function main() {
  if (!token) {
    throw new Refused("Set DIRECTUS_TOKEN to the token of an administrator, and DIRECTUS_URL to the address of Directus.");
  }
  await call("GET", "/users/me");
  const schema = await json("schema.json");
  const order = await json("import.json");
  await collections(schema);
  await files(await json("data/files.json"));
  for (const step of order.steps) {
    await items(step);
  }
  const [site] = await json(order.site.file);
  await call("PATCH", `/items/${order.site.collection}`, site);
  const seen = new Set();
  for (const { collection } of order.steps) {
    if (!seen.has(collection)) {
      seen.add(collection);
      const wanted = (await json(`data/${collection}.json`)).length;
      const there = await count(collection);
      console.log(`${collection}: ${wanted} in the export, ${there} in Directus`);
      if (there < wanted) {
        throw new Refused(`Items missing in ${collection}: ${wanted - there}`);
      }
    }
  }
  console.log("IMPORT-COMPLETE");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
