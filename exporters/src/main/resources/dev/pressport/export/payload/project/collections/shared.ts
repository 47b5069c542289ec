import type { Access, Field, FieldAccess } from 'payload'
import { editor } from './editor.ts'

/** Visitors may read it. */
export const everyone: Access = () => true

/** Visitors may read what is published, users also drafts. */
export const publishedOrUser: Access = ({ req }) =>
  req.user ? true : { _status: { equals: 'published' } }

/** Only users may read it. */
export const user: FieldAccess = ({ req }) => Boolean(req.user)

export const title: Field = { name: 'title', type: 'text', required: true }

export const name: Field = { name: 'name', type: 'text', required: true }

export const slug: Field = {
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  admin: { position: 'sidebar' },
}

/** The id in WordPress, by which a second import finds the document. */
export const wordpressId: Field = {
  name: 'wordpressId',
  type: 'number',
  unique: true,
  index: true,
  admin: { position: 'sidebar', readOnly: true },
}

/** The address on the site, without the host; none for a draft. */
export const path: Field = {
  name: 'path',
  type: 'text',
  index: true,
  admin: { position: 'sidebar' },
}

export const wordpressUrl: Field = {
  name: 'wordpressUrl',
  type: 'text',
  admin: { position: 'sidebar', readOnly: true },
}

export const imported: Field[] = [wordpressId, wordpressUrl]

/** A formatted text, and the HTML that it was made of. */
export const richText = (name: string, label: string): Field[] => [
  { name, type: 'richText', label, editor },
  {
    type: 'collapsible',
    label: `${label}: the HTML of the old site`,
    admin: { initCollapsed: true },
    fields: [{ name: `${name}Html`, type: 'code', label: false, admin: { language: 'html' } }],
  },
]

/** The fields of a link, which may lead to a document of one of the collections. */
export const linkFields = (relationTo: string[] = []): Field[] => [
  ...(relationTo.length > 0
    ? [{ name: 'page', type: 'relationship', relationTo: relationTo.length > 1 ? relationTo : relationTo[0] } as Field]
    : []),
  { name: 'url', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'newTab', type: 'checkbox' },
]

export const link = (name: string, label: string, relationTo: string[] = []): Field => ({
  name,
  type: 'group',
  label,
  fields: linkFields(relationTo),
})

/** What plugins for search engines kept. */
export const seo: Field = {
  name: 'seo',
  type: 'group',
  fields: [
    { name: 'title', type: 'text' },
    { name: 'description', type: 'textarea' },
    { name: 'canonicalUrl', type: 'text' },
    { name: 'noindex', type: 'checkbox' },
    { name: 'imageUrl', type: 'text' },
  ],
}
