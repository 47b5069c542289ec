import {defineField, defineType} from 'sanity'
import {authorFields, contentTypes, siteFields} from './model'

const toEntry = contentTypes.map((type) => ({type}))

const address = (name: string, title?: string) =>
  defineField({
    name,
    title,
    type: 'url',
    validation: (rule) => rule.uri({allowRelative: true, scheme: ['http', 'https', 'mailto', 'tel', 'ftp']}),
  })

/** The types that every site has. */
export const sharedTypes = [
  defineType({
    name: 'author',
    title: 'Author',
    type: 'document',
    fields: [
      defineField({name: 'name', type: 'string'}),
      defineField({name: 'slug', type: 'slug', options: {source: 'name'}}),
      defineField({name: 'description', type: 'richText'}),
      address('website'),
      defineField({name: 'email', type: 'email'}),
      defineField({name: 'path', type: 'string'}),
      defineField({name: 'wordpressId', type: 'number'}),
      ...authorFields,
    ],
  }),
  defineType({
    name: 'mediaItem',
    title: 'Media',
    type: 'document',
    fields: [
      defineField({name: 'title', type: 'string'}),
      defineField({
        name: 'image',
        type: 'image',
        options: {hotspot: true},
        fields: [
          defineField({name: 'alt', type: 'string'}),
          defineField({name: 'caption', type: 'text'}),
        ],
      }),
      defineField({name: 'file', type: 'file'}),
      defineField({name: 'alt', type: 'string'}),
      defineField({name: 'caption', type: 'text', rows: 2}),
      defineField({name: 'description', type: 'text'}),
      defineField({name: 'mimeType', type: 'string'}),
      address('url', 'Address on the old site'),
      defineField({name: 'uploadedAt', type: 'datetime'}),
      defineField({name: 'author', type: 'reference', to: [{type: 'author'}]}),
      defineField({name: 'wordpressId', type: 'number'}),
    ],
    preview: {select: {title: 'title', media: 'image'}},
  }),
  defineType({
    name: 'comment',
    title: 'Comment',
    type: 'document',
    fields: [
      defineField({name: 'entry', type: 'reference', to: toEntry}),
      defineField({name: 'parent', type: 'reference', weak: true, to: [{type: 'comment'}]}),
      defineField({name: 'name', type: 'string'}),
      address('website'),
      defineField({name: 'email', type: 'email'}),
      defineField({name: 'author', type: 'reference', to: [{type: 'author'}]}),
      defineField({name: 'date', type: 'datetime'}),
      defineField({name: 'body', type: 'richText'}),
      defineField({name: 'kind', type: 'string'}),
      defineField({name: 'wordpressId', type: 'number'}),
    ],
    preview: {select: {title: 'name', subtitle: 'entry.title'}},
  }),
  defineType({
    name: 'menu',
    title: 'Menu',
    type: 'document',
    fields: [
      defineField({name: 'title', type: 'string'}),
      defineField({name: 'slug', type: 'slug', options: {source: 'title'}}),
      defineField({name: 'locations', type: 'array', of: [{type: 'string'}]}),
      defineField({name: 'items', type: 'array', of: [{type: 'menuItem'}]}),
    ],
  }),
  defineType({
    name: 'menuItem',
    title: 'Menu item',
    type: 'object',
    fields: [
      defineField({name: 'label', type: 'string'}),
      address('url', 'URL'),
      defineField({name: 'title', type: 'string'}),
      defineField({name: 'items', type: 'array', of: [{type: 'menuItem'}]}),
    ],
  }),
  defineType({
    name: 'redirect',
    title: 'Redirect',
    type: 'document',
    fields: [
      defineField({name: 'from', type: 'string'}),
      defineField({name: 'to', type: 'string'}),
      defineField({name: 'permanent', type: 'boolean'}),
    ],
    preview: {select: {title: 'from', subtitle: 'to'}},
  }),
  defineType({
    name: 'siteSettings',
    title: 'Site settings',
    type: 'document',
    fields: [
      defineField({name: 'title', type: 'string'}),
      defineField({name: 'description', type: 'text', rows: 2}),
      defineField({name: 'language', type: 'string'}),
      address('url', 'URL'),
      defineField({name: 'timezone', type: 'string'}),
      defineField({name: 'frontPage', type: 'reference', to: toEntry}),
      defineField({name: 'postsPage', type: 'reference', to: toEntry}),
      defineField({name: 'links', type: 'array', of: [{type: 'webLink'}]}),
      ...siteFields,
    ],
  }),
  defineType({
    name: 'seo',
    title: 'SEO',
    type: 'object',
    fields: [
      defineField({name: 'title', type: 'string'}),
      defineField({name: 'description', type: 'text', rows: 2}),
      address('canonical'),
      defineField({name: 'noindex', type: 'boolean'}),
      address('image'),
    ],
  }),
  defineType({
    name: 'translation',
    title: 'Translation',
    type: 'object',
    fields: [
      defineField({name: 'language', type: 'string'}),
      defineField({name: 'entry', type: 'reference', to: toEntry}),
    ],
  }),
  defineType({
    name: 'webLink',
    title: 'Link',
    type: 'object',
    fields: [
      defineField({name: 'title', type: 'string'}),
      address('url', 'URL'),
      defineField({name: 'newTab', title: 'Open in a new tab', type: 'boolean'}),
    ],
  }),
  defineType({
    name: 'pageLink',
    title: 'Link to a page',
    type: 'object',
    fields: [
      defineField({name: 'entry', type: 'reference', to: toEntry}),
      address('url', 'URL'),
    ],
  }),
  defineType({
    name: 'place',
    title: 'Place',
    type: 'object',
    fields: [
      defineField({name: 'address', type: 'string'}),
      defineField({name: 'location', type: 'geopoint'}),
      defineField({name: 'details', description: 'JSON', type: 'text'}),
    ],
  }),
  defineType({
    name: 'richTextItem',
    title: 'Text',
    type: 'object',
    fields: [defineField({name: 'content', type: 'richText'})],
  }),
]
