import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentTypes} from './model'

const alt = defineField({name: 'alt', type: 'string'})
const caption = defineField({name: 'caption', type: 'text', rows: 2})
const title = defineField({name: 'title', type: 'string'})
const href = defineField({
  name: 'href',
  title: 'Link',
  type: 'url',
  validation: (rule) => rule.uri({allowRelative: true}),
})

const styles = [
  {title: 'Normal', value: 'normal'},
  {title: 'Heading 1', value: 'h1'},
  {title: 'Heading 2', value: 'h2'},
  {title: 'Heading 3', value: 'h3'},
  {title: 'Heading 4', value: 'h4'},
  {title: 'Heading 5', value: 'h5'},
  {title: 'Heading 6', value: 'h6'},
  {title: 'Quote', value: 'blockquote'},
]

const decorators = [
  {title: 'Strong', value: 'strong'},
  {title: 'Emphasis', value: 'em'},
  {title: 'Underline', value: 'underline'},
  {title: 'Strike', value: 'strike-through'},
  {title: 'Code', value: 'code'},
  {title: 'Subscript', value: 'sub'},
  {title: 'Superscript', value: 'sup'},
  {title: 'Highlight', value: 'highlight'},
]

const image = defineArrayMember({
  type: 'image',
  options: {hotspot: true},
  fields: [alt, caption, title, href],
})

/** The types of formatted text. */
export const richTextTypes = [
  defineType({
    name: 'richText',
    title: 'Text',
    type: 'array',
    of: [
      defineArrayMember({
        type: 'block',
        styles,
        lists: [
          {title: 'Bullet', value: 'bullet'},
          {title: 'Number', value: 'number'},
        ],
        marks: {
          decorators,
          annotations: [
            {
              name: 'link',
              title: 'Link',
              type: 'object',
              fields: [
                href,
                defineField({name: 'blank', title: 'Open in a new tab', type: 'boolean'}),
                defineField({name: 'file', description: 'The file that it leads to', type: 'file'}),
              ],
            },
            {
              name: 'internalLink',
              title: 'Link to an entry',
              type: 'object',
              fields: [
                defineField({
                  name: 'reference',
                  type: 'reference',
                  to: contentTypes.map((type) => ({type})),
                }),
              ],
            },
          ],
        },
      }),
      image,
      defineArrayMember({type: 'externalImage'}),
      defineArrayMember({type: 'gallery'}),
      defineArrayMember({
        type: 'file',
        fields: [
          defineField({name: 'kind', type: 'string', options: {list: ['audio', 'video', 'file']}}),
          defineField({name: 'name', type: 'string'}),
          caption,
        ],
      }),
      defineArrayMember({type: 'code'}),
      defineArrayMember({type: 'embed'}),
      defineArrayMember({type: 'table'}),
      defineArrayMember({type: 'break'}),
      defineArrayMember({type: 'html'}),
    ],
  }),
  defineType({
    name: 'externalImage',
    title: 'Picture of another site',
    type: 'object',
    fields: [
      defineField({
        name: 'url',
        type: 'url',
        validation: (rule) => rule.uri({allowRelative: true}),
      }),
      alt,
      caption,
      title,
      href,
    ],
  }),
  defineType({
    name: 'gallery',
    title: 'Gallery',
    type: 'object',
    fields: [
      defineField({
        name: 'images',
        type: 'array',
        of: [image, defineArrayMember({type: 'externalImage'})],
      }),
      caption,
    ],
  }),
  defineType({
    name: 'code',
    title: 'Code',
    type: 'object',
    fields: [
      defineField({name: 'language', type: 'string'}),
      defineField({name: 'code', type: 'text'}),
    ],
  }),
  defineType({
    name: 'embed',
    title: 'Embed',
    type: 'object',
    fields: [defineField({name: 'url', type: 'url'}), caption],
  }),
  defineType({
    name: 'row',
    title: 'Row',
    type: 'object',
    fields: [defineField({name: 'cells', type: 'array', of: [{type: 'text'}]})],
  }),
  defineType({
    name: 'table',
    title: 'Table',
    type: 'object',
    fields: [
      defineField({name: 'rows', type: 'array', of: [{type: 'row'}]}),
      defineField({name: 'headRows', type: 'number'}),
      caption,
    ],
  }),
  defineType({
    name: 'break',
    title: 'Break',
    type: 'object',
    fields: [
      defineField({
        name: 'style',
        type: 'string',
        options: {
          list: [
            {title: 'Line', value: 'line'},
            {title: 'End of the summary', value: 'readMore'},
          ],
        },
      }),
    ],
  }),
  defineType({
    name: 'html',
    title: 'HTML',
    type: 'object',
    fields: [defineField({name: 'html', title: 'HTML', type: 'text'})],
  }),
]
