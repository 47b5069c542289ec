import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { editor } from './collections/editor.ts'
import { collections, globals } from './collections/index.ts'

if (!process.env.PAYLOAD_SECRET && process.env.NODE_ENV === 'production') {
  throw new Error('Set PAYLOAD_SECRET to a long random text.')
}

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET || 'only-for-trying',
  // For trying on this computer; docs/database of Payload has others, and migrations.
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL || 'file:./payload.db' } }),
  editor,
  sharp,
  telemetry: false,
  admin: { user: 'users' },
  collections: [...collections, { slug: 'users', auth: true, fields: [] }],
  globals,
})
