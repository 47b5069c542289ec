// Adds an export to a Strapi 5 installation, and deletes nothing. Run it in the folder of the
// Strapi project, which has a copy of this folder's src:
//
//   NODE_ENV=production node EXPORT/import.mjs [--new-only]
//
// Items of the last import are found by document id, WordPress id, slug or address, and updated;
// with --new-only they are left unchanged.
import { createReadStream, openSync, readSync, closeSync, fstatSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Readable } from "node:stream";

const folder = import.meta.dirname;
const project = process.cwd();
const newOnly = process.argv.includes("--new-only");
const require = createRequire(path.join(project, "package.json"));

/** The members of a tar archive, with the place of their bytes. */
function members(file) {
  const archive = openSync(file, "r");
  const end = fstatSync(archive).size;
  const found = new Map();
  const header = Buffer.alloc(512);
  for (let at = 0; at + 512 <= end; ) {
    readSync(archive, header, 0, 512, at);
    if (header[0] === 0) break;
    const text = (from, length) => header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
    const size = header[124] & 0x80 ? Number(header.readBigUInt64BE(128)) : parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    found.set((prefix ? prefix + "/" : "") + text(0, 100), { start: at + 512, size });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  closeSync(archive);
  return found;
}

const archive = path.join(folder, "export.tar");
const tar = members(archive);
const bytes = ({ start, size }) =>
  size === 0 ? Readable.from([]) : createReadStream(archive, { start, end: start + size - 1 });

async function eachLine(name, action) {
  const member = tar.get(name);
  if (!member || member.size === 0) return;
  // Not with readline, which from Node 24 on also ends a line at U+2028 in a text.
  let rest = "";
  for await (const chunk of bytes(member).setEncoding("utf8")) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    for (const part of parts) action(JSON.parse(part));
  }
  if (rest) action(JSON.parse(rest));
}

const FILE = "plugin::upload.file";
const LOCALE = "plugin::i18n.locale";
const rows = new Map(); // type -> [{ id, data }]
const byNumber = new Map(); // "type id" -> row
const links = new Map(); // "type id" -> [{ field, pos, type, ref }]

await eachLine("entities/entities_00001.jsonl", (row) => {
  if (!rows.has(row.type)) rows.set(row.type, []);
  rows.get(row.type).push(row);
  byNumber.set(`${row.type} ${row.id}`, row);
});
await eachLine("links/links_00001.jsonl", ({ kind, left, right }) => {
  const isFile = kind === "relation.morph";
  const [owner, target] = isFile ? [right, left] : [left, right];
  const key = `${owner.type} ${owner.ref}`;
  if (!links.has(key)) links.set(key, []);
  links.get(key).push({ field: owner.field, pos: owner.pos ?? 0, type: target.type, ref: target.ref });
});

const { compileStrapi, createStrapi } = require("@strapi/strapi");
const app = await createStrapi(await compileStrapi({ appDir: project })).load();
app.log.level = "error";

const unknown = [...rows.keys()].filter((type) => !app.contentTypes[type]);
if (unknown.length > 0) {
  console.error(`This project lacks these types: ${unknown.join(", ")}.`);
  console.error(`Copy ${path.join(folder, "src")} into it first.`);
  process.exit(1);
}

const query = (type) => app.db.query(type);
const files = new Map(); // number in the export -> id in Strapi
const addresses = new Map(); // address in the export -> address in Strapi, when it differs
const counts = {};
const count = (type, what) => {
  counts[type] ??= { created: 0, updated: 0, left: 0 };
  counts[type][what]++;
};

async function importFiles() {
  for (const { id, data } of rows.get(FILE) ?? []) {
    const known = await query(FILE).findOne({ where: { hash: data.hash } });
    if (known) {
      files.set(id, known.id);
      if (known.url !== data.url) addresses.set(data.url, known.url);
      count(FILE, "left");
      continue;
    }
    const member = tar.get(`assets/uploads/${data.hash}${data.ext}`);
    const file = { ...data, stream: bytes(member) };
    await app.plugin("upload").provider.uploadStream(file);
    const { stream, ...row } = file;
    row.provider = app.config.get("plugin::upload").provider;
    const created = await query(FILE).create({ data: row });
    files.set(id, created.id);
    if (created.url !== data.url) addresses.set(data.url, created.url);
    count(FILE, "created");
  }
}

async function importLocales() {
  const locales = app.plugin("i18n")?.service("locales");
  for (const { data } of rows.get(LOCALE) ?? []) {
    if (await locales.findByCode(data.code)) continue;
    await locales.create({ code: data.code, name: data.name });
    count(LOCALE, "created");
  }
}

/** Puts the new addresses of files into texts. */
function moved(value) {
  if (addresses.size === 0) return value;
  if (typeof value === "string") {
    return value.replace(/\/uploads\/[\w-]+(?:\.\w+)?/g, (url) => addresses.get(url) ?? url);
  }
  if (Array.isArray(value)) return value.map(moved);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner)]));
  }
  return value;
}

const documents = new Map(); // "type documentId" -> documentId in Strapi

/** The data of a row, or of a component in it, as the Document Service takes it. */
function content(type, number, data) {
  const model = app.getModel(type);
  const result = {};
  for (const [name, value] of Object.entries(data)) {
    const attribute = model.attributes[name];
    if (!attribute || ["documentId", "createdAt", "updatedAt", "publishedAt", "locale"].includes(name)) continue;
    if (attribute.type === "component") {
      result[name] = Array.isArray(value)
        ? value.map((part) => content(attribute.component, part.id, part))
        : content(attribute.component, value.id, value);
    } else if (attribute.type === "dynamiczone") {
      result[name] = value.map((part) => ({
        __component: part.__component,
        ...content(part.__component, part.id, part),
      }));
    } else {
      result[name] = moved(value);
    }
  }
  const own = [...(links.get(`${type} ${number}`) ?? [])].sort((a, b) => a.pos - b.pos);
  for (const { field, type: target, ref } of own) {
    const attribute = model.attributes[field];
    if (!attribute) continue;
    if (target === FILE) {
      if (attribute.multiple) (result[field] ??= []).push(files.get(ref));
      else result[field] = files.get(ref);
      continue;
    }
    const row = byNumber.get(`${target} ${ref}`);
    const documentId = row && documents.get(`${target} ${row.data.documentId}`);
    if (!documentId) continue;
    const list = (result[field] ??= []);
    const key = { documentId, ...(row.data.locale ? { locale: row.data.locale } : {}) };
    if (!list.some((other) => other.documentId === documentId && other.locale === key.locale)) {
      list.push(key);
    }
  }
  return result;
}

/** The translations of each document of a type: the row for editors and that for visitors. */
function translations(type) {
  const grouped = new Map();
  const hasDrafts = app.contentTypes[type].options?.draftAndPublish === true;
  for (const row of rows.get(type)) {
    const key = `${row.data.documentId} ${row.data.locale}`;
    if (!grouped.has(key)) grouped.set(key, { document: row.data.documentId, locale: row.data.locale });
    if (hasDrafts && row.data.publishedAt) grouped.get(key).published = row;
    else grouped.get(key).row = row;
  }
  return [...grouped.values()];
}

const MATCHES = { "api::redirect.redirect": "from", "api::menu.menu": "slug" };

async function existing(type, { document, row }) {
  const { attributes, kind } = app.contentTypes[type];
  if (kind === "singleType") return query(type).findOne({});
  const same = await query(type).findOne({ where: { documentId: document } });
  if (same) return same;
  if (attributes.wordpressId && row.data.wordpressId != null) {
    return query(type).findOne({ where: { wordpressId: row.data.wordpressId } });
  }
  const name = MATCHES[type];
  return name ? query(type).findOne({ where: { [name]: row.data[name] } }) : null;
}

/** A slug that no other document of the type has. */
async function freeSlug(type, slug, documentId) {
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? slug : `${slug}-${n}`;
    const taken = await query(type).findOne({
      where: { slug: wanted, ...(documentId ? { documentId: { $ne: documentId } } : {}) },
    });
    if (!taken) return wanted;
  }
}

/** First, a document for each, so that all can refer to each other. */
async function begin(type) {
  const attributes = app.contentTypes[type].attributes;
  const left = new Set();
  for (const translation of translations(type)) {
    const { document, locale, row } = translation;
    const known = documents.get(`${type} ${document}`);
    const there = known ? { documentId: known } : await existing(type, translation);
    const slug =
      attributes.slug && row.data.slug ? await freeSlug(type, row.data.slug, there?.documentId) : undefined;
    row.data.slug = slug;
    if (there) {
      documents.set(`${type} ${document}`, there.documentId);
      if (newOnly && !known) left.add(document);
      continue;
    }
    const data = { documentId: document };
    for (const name of ["title", "name", "slug", "wordpressId", "from"]) {
      if (attributes[name] && row.data[name] != null) data[name] = row.data[name];
    }
    const created = await app.documents(type).create({ data, ...(locale ? { locale } : {}) });
    documents.set(`${type} ${document}`, created.documentId);
    translation.created = created.documentId;
    createdNow.add(`${type} ${document}`);
  }
  return left;
}

const createdNow = new Set();

/** Then all of their content. */
async function complete(type, left) {
  const service = app.documents(type);
  for (const { document, locale, row, published } of translations(type)) {
    if (left.has(document)) {
      count(type, "left");
      continue;
    }
    const documentId = documents.get(`${type} ${document}`);
    const where = { documentId, ...(locale ? { locale } : {}) };
    const params = { documentId, ...(locale ? { locale } : {}) };
    const dates = { createdAt: row.data.createdAt, updatedAt: row.data.updatedAt };
    try {
      await service.update({ ...params, data: content(type, row.id, row.data) });
      if (published) {
        await service.publish(params);
        await query(type).updateMany({
          where: { ...where, publishedAt: { $notNull: true } },
          data: { ...dates, publishedAt: published.data.publishedAt },
        });
        await query(type).updateMany({ where: { ...where, publishedAt: null }, data: dates });
      } else {
        await query(type).updateMany({ where, data: dates });
      }
      count(type, createdNow.has(`${type} ${document}`) ? "created" : "updated");
    } catch (error) {
      failures++;
      console.error(`${type} ${row.data.wordpressId ?? document}: ${error.message}`);
      for (const { path: at, message } of error.details?.errors ?? []) console.error(`  ${at.join(".")}: ${message}`);
    }
  }
}

let failures = 0;
await importFiles();
await importLocales();
const types = [...rows.keys()].filter((type) => type.startsWith("api::"));
const left = new Map();
for (const type of types) left.set(type, await begin(type));
for (const type of types) await complete(type, left.get(type));
console.table(counts);
console.log(failures === 0 ? "IMPORT-COMPLETE" : `IMPORT-INCOMPLETE; documents not imported: ${failures}`);
await app.destroy();
process.exit(failures === 0 ? 0 : 1);
