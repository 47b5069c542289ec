import { BlocksFeature, lexicalEditor, LinkFeature } from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'

/** What the editor has no form for, such as tables, players and forms: its HTML. */
const Html: Block = {
  slug: 'html',
  labels: { singular: 'HTML', plural: 'HTML' },
  fields: [{ name: 'html', type: 'code', admin: { language: 'html' } }],
}

/** The editor of the imported texts: Payload's default with a block for HTML. */
export const editor = lexicalEditor({
  features: ({ defaultFeatures }) => [
    ...defaultFeatures.filter((feature) => feature.key !== 'link'),
    LinkFeature({ disabledCollections: ['users', 'media', 'comments', 'redirects'] }),
    BlocksFeature({ blocks: [Html] }),
  ],
})
