import type { CollectionConfig } from 'payload'
import { everyone } from './shared.ts'

/** Old addresses and the new ones; the fields of @payloadcms/plugin-redirects. */
export const RedirectsCollection: CollectionConfig = {
  slug: 'redirects',
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to.url'] },
  access: { read: everyone },
  fields: [
    { name: 'from', type: 'text', required: true, unique: true, index: true },
    {
      name: 'to',
      type: 'group',
      label: false,
      fields: [
        { name: 'type', type: 'radio', defaultValue: 'custom', options: ['custom'] },
        { name: 'url', type: 'text', required: true },
      ],
    },
  ],
}
