/**
 * Imports the folder data/ into Payload, and checks that all of it is there.
 *
 *   node --experimental-strip-types import.ts [--force] [--fetch]
 *
 *   --force  also replaces documents that were changed in Payload since the last import
 *   --fetch  fetches files without a copy from the old site
 *
 * PAYLOAD_CONFIG names another configuration than ./payload.config.ts. A second import updates
 * the documents of the first and makes no duplicates. Ends with IMPORT-COMPLETE, or with exit code 1.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getPayload } from 'payload'

type Id = number | string
type Json = any
type Line = { key: Id; draft?: boolean; file?: string; url?: string; data: Json }
type Collection = { slug: string; file: string; documents: number; drafts: number }

const here = path.dirname(fileURLToPath(import.meta.url))
const force = process.argv.includes('--force')
const fetching = process.argv.includes('--fetch')
const configFile = path.resolve(process.env.PAYLOAD_CONFIG || path.join(here, 'payload.config.ts'))
const config = (await import(pathToFileURL(configFile).href)).default
const payload = (await getPayload({ config })) as Json

const index: { home?: string; collections: Collection[] } = read('data/index.json')
/** Before any real change: marks documents whose relations are still missing. */
const UNFINISHED = '1970-01-01T00:00:00.000Z'
const LARGEST_FILE = 200 * 1024 * 1024

const ids = new Map<string, Id>()
const unfinished = new Set<string>()
const counts = { created: 0, updated: 0, unchanged: 0, kept: 0 }
let refused = 0
let failed = 0

/** Payload makes GIF, WebP and TIFF files anew when it can; without sharp it keeps their bytes. */
const resizes = payload.config.collections.some(
  ({ upload }: Json) => upload?.imageSizes?.length || upload?.resizeOptions || upload?.formatOptions,
)
if (!resizes) payload.config.sharp = undefined

function read(name: string): Json {
  return JSON.parse(fs.readFileSync(path.join(here, name), 'utf8'))
}

async function* lines(collection: Collection): AsyncGenerator<Line> {
  const input = fs.createReadStream(path.join(here, collection.file), 'utf8')
  // Not for-await over readline, which also ends a line at U+2028 in a text.
  let rest = ''
  for await (const chunk of input) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()!
    for (const part of parts) yield JSON.parse(part)
  }
  if (rest) yield JSON.parse(rest)
}

/** Returns a value with Payload's ids, without references to documents that are not there yet. */
function resolved(value: Json, missing: { any: boolean }): Json {
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, missing)).filter((item) => item !== undefined)
  }
  if (value === null || typeof value !== 'object') return value
  if (value.$json !== undefined) return JSON.parse(value.$json)
  if (value.$ref) {
    const id = ids.get(value.$ref.join('/'))
    if (id === undefined) missing.any = true
    return id
  }
  if (value.linkType === 'internal' && value.doc?.value?.$ref) {
    const doc = resolved(value.doc, missing)
    const { doc: _, ...rest } = value
    return doc ? { ...value, doc } : { ...rest, linkType: 'custom', url: value.doc.value.url }
  }
  const result: Json = {}
  for (const [key, part] of Object.entries(value)) {
    const made = resolved(part, missing)
    if (made !== undefined) result[key] = made
  }
  const isReference = value.value?.$ref !== undefined
  return isReference && result.value === undefined ? undefined : result
}

/** Returns the document of an earlier import. */
async function find(slug: string, data: Json): Promise<Json> {
  const field = data.wordpressId !== undefined ? 'wordpressId' : data.slug !== undefined ? 'slug' : 'from'
  const found = await payload.find({
    collection: slug,
    where: { [field]: { equals: data[field] } },
    draft: Boolean(payload.collections[slug].config.versions?.drafts),
    limit: 1,
    depth: 0,
    pagination: false,
  })
  return found.docs[0]
}

/** Returns the file of a line: a copy in this folder, or fetched from the old site. */
async function file(line: Line): Promise<Json> {
  if (line.file) {
    const copy = path.join(here, line.file)
    if (fs.existsSync(copy)) return { filePath: copy }
  }
  if (!fetching || !line.url || !index.home) return undefined
  try {
    return await fetched(new URL(line.url, index.home), new URL(index.home))
  } catch (error: Json) {
    console.error(`media ${line.key}: ${line.url}: ${error.message}`)
    return undefined
  }
}

/** Fetches a file of the old site. */
async function fetched(url: URL, home: URL): Promise<Json> {
  if (url.host !== home.host) return undefined
  const answer = await fetch(url)
  const length = Number(answer.headers.get('content-length') ?? 0)
  if (!answer.ok) throw new Error(`the old site answers ${answer.status}`)
  if (length > LARGEST_FILE) throw new Error('the file is larger than 200 MiB')
  const data = Buffer.from(await answer.arrayBuffer())
  const name = path.basename(decodeURIComponent(url.pathname)) || 'file'
  const mimetype = (answer.headers.get('content-type') || 'application/octet-stream').split(';')[0]
  return { file: { data, name, mimetype, size: data.length } }
}

/** Runs an operation; without the values that Payload refuses, when it refuses some. */
async function saved(slug: string, key: Id, data: Json, operation: (data: Json) => Promise<Json>) {
  try {
    return await operation(data)
  } catch (error: Json) {
    const paths: string[] = (error?.data?.errors ?? []).map((problem: Json) => String(problem.path))
    const left = structuredClone(data)
    const removed = paths.filter((at) => at && remove(left, at))
    if (removed.length === 0) throw error
    refused += removed.length
    console.error(`${slug} ${key}: refused: ${error.message} (${removed.join(', ')})`)
    return await operation(left)
  }
}

/** Removes what is at a path such as rows.0.price, or else what is nearest above it. */
function remove(data: Json, at: string): boolean {
  const steps = at.split('.')
  if (['slug', 'title', 'name', 'wordpressId'].includes(steps[0])) return false
  let owner = data
  for (let i = 0; i < steps.length - 1; i++) {
    if (owner[steps[i]] === null || typeof owner[steps[i]] !== 'object') {
      delete owner[steps[i]]
      return true
    }
    owner = owner[steps[i]]
  }
  delete owner[steps[steps.length - 1]]
  return true
}

/** Sets the moment of the last change, which Payload sets to now. */
async function stamp(slug: string, id: Id, updatedAt: string | undefined) {
  if (!updatedAt) return
  await payload.db.updateOne({ collection: slug, id, data: { updatedAt } })
  const version = await latest(slug, id)
  if (version) {
    await payload.db.updateVersion({
      collection: slug,
      id: version.id,
      versionData: { ...version, version: { ...version.version, updatedAt } },
    })
  }
}

async function latest(slug: string, id: Id): Promise<Json> {
  if (!payload.collections[slug].config.versions) return undefined
  const found = await payload.db.findVersions({
    collection: slug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  return found.docs[0]
}

/** The first pass: makes the documents, so that others can refer to them. */
async function create(collection: Collection, line: Line, fresh: boolean) {
  const { slug } = collection
  const { key, data } = line
  const name = `${slug}/${key}`
  const existing = fresh ? undefined : await find(slug, data)
  if (existing) {
    ids.set(name, existing.id)
    const changed = Date.parse(existing.updatedAt)
    const ours = data.updatedAt ? Date.parse(data.updatedAt) : changed
    const fileMissing = line.file !== undefined && !existing.filename
    if (existing.updatedAt === UNFINISHED || force || fileMissing || ours > changed) unfinished.add(name)
    else if (ours < changed) counts.kept++
    else counts.unchanged++
    return
  }
  const missing = { any: false }
  const wanted = resolved(data, missing)
  const made = await withFile(collection, line, wanted, (complete, upload) =>
    payload.create({
      collection: slug,
      data: { ...complete, ...(missing.any ? { updatedAt: UNFINISHED } : {}), ...status(line, slug) },
      draft: Boolean(line.draft),
      depth: 0,
      ...upload,
    }),
  )
  ids.set(name, made.id)
  counts.created++
  if (missing.any) unfinished.add(name)
  else if (line.draft) await stamp(slug, made.id, data.updatedAt)
}

function status(line: Line, slug: string): Json {
  const drafts = payload.collections[slug].config.versions?.drafts
  return drafts ? { _status: line.draft ? 'draft' : 'published' } : {}
}

/** Saves a document with its file; without the file, when Payload refuses that. */
async function withFile(
  collection: Collection,
  line: Line,
  data: Json,
  save: (data: Json, upload: Json) => Promise<Json>,
) {
  const { slug } = collection
  const upload = payload.collections[slug].config.upload ? await file(line) : undefined
  if (upload) {
    try {
      return await saved(slug, line.key, data, (left) => save(left, upload))
    } catch (error: Json) {
      refused++
      console.error(`${slug} ${line.key}: file refused: ${error.message} (${line.file ?? line.url})`)
    }
  }
  return await saved(slug, line.key, data, (left) => save(left, {}))
}

/** The second pass: sets what refers to documents that came later, and what changed. */
async function update(collection: Collection, line: Line, isNew: boolean) {
  const { slug } = collection
  const id = ids.get(`${slug}/${line.key}`)!
  const data = { ...resolved(line.data, { any: false }), ...status(line, slug) }
  const before = isNew ? await latest(slug, id) : undefined
  const save = (left: Json, upload: Json) =>
    payload.update({ collection: slug, id, data: left, depth: 0, overrideLock: true, ...upload })
  if (isNew) await saved(slug, line.key, data, (left) => save(left, {}))
  else await withFile(collection, line, data, save)
  if (before) {
    await payload.db.deleteVersions({ collection: slug, where: { id: { equals: before.id } } })
  }
  await stamp(slug, id, line.data.updatedAt)
  if (!isNew) counts.updated++
}

async function each(pass: (collection: Collection, line: Line) => Promise<void>) {
  for (const collection of index.collections) {
    for await (const line of lines(collection)) {
      try {
        await pass(collection, line)
      } catch (error: Json) {
        failed++
        const details = error?.data?.errors ? JSON.stringify(error.data.errors) : ''
        console.error(`${collection.slug} ${line.key}: ${error.message} ${details}`)
      }
    }
  }
}

const fresh = new Map<string, boolean>()
for (const { slug } of index.collections) {
  if (!payload.collections[slug]) {
    console.error(`The configuration has no collection "${slug}". Add those of collections/index.ts.`)
    process.exit(1)
  }
  fresh.set(slug, (await payload.count({ collection: slug })).totalDocs === 0)
}

const isNew = new Set<string>()
await each(async (collection, line) => {
  const createdBefore = counts.created
  await create(collection, line, fresh.get(collection.slug)!)
  if (counts.created > createdBefore) isNew.add(`${collection.slug}/${line.key}`)
})
await each(async (collection, line) => {
  const name = `${collection.slug}/${line.key}`
  if (unfinished.has(name)) await update(collection, line, isNew.has(name))
})

for (const slug of ['menus', 'site-settings']) {
  const present = await payload.findGlobal({ slug, depth: 0 })
  if (force || !present?.createdAt) {
    await payload.updateGlobal({ slug, data: resolved(read(`data/${slug}.json`), { any: false }) })
  }
}

/** Counts the documents that are in Payload now, a thousand at a time. */
async function present(slug: string): Promise<number> {
  const wanted = [...ids].filter(([name]) => name.startsWith(`${slug}/`)).map(([, id]) => id)
  let count = 0
  for (let at = 0; at < wanted.length; at += 1000) {
    const where = { id: { in: wanted.slice(at, at + 1000) } }
    count += (await payload.count({ collection: slug, where })).totalDocs
  }
  return count
}

for (const { slug, documents } of index.collections) {
  const count = await present(slug)
  console.log(`${slug}: ${count} of ${documents}`)
  if (count !== documents) failed++
}
console.log(
  `created ${counts.created}, updated ${counts.updated}, unchanged ${counts.unchanged},` +
    ` kept as changed in Payload ${counts.kept}, refused values ${refused}`,
)
if (failed > 0) {
  console.error(`IMPORT-INCOMPLETE; failures: ${failed}`)
  process.exit(1)
}
console.log('IMPORT-COMPLETE')
process.exit(0)
