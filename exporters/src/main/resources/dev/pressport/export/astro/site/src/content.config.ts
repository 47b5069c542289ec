import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)?$/);

const picture = z
  .object({
    src: z.string(),
    alt: z.string().optional(),
    caption: z.string().optional(),
    type: z.string().optional(),
  })
  .strict();

const entries = defineCollection({
  loader: glob({
    pattern: "**/*.md",
    base: "./src/content",
    generateId: ({ entry }) => entry,
  }),
  schema: z
    .object({
      title: z.string(),
      date: moment.optional(),
      modified: moment.optional(),
      path: z.string().startsWith("/"),
      layout: z.enum([
        "entry", "page", "media", "term", "author", "home", "archive", "year", "month", "search",
        "redirect",
      ]),
      draft: z.boolean().default(false),
      terms: z.record(z.string(), z.array(z.string())).default({}),
      html: z.string().optional(),
      excerpt: z.string().optional(),
      start: moment.optional(),
      end: moment.optional(),
      when: z.string().optional(),
      price: z.string().optional(),
      regularPrice: z.string().optional(),
      unlisted: z.boolean().optional(),
      unsearched: z.boolean().optional(),
      teaser: z.string().optional(),
      status: z.string().optional(),
      protected: z.boolean().optional(),
      sticky: z.boolean().optional(),
      order: z.number().int().optional(),
      parent: z.string().optional(),
      image: picture.optional(),
      file: picture.optional(),
      seo: z
        .object({
          title: z.string().optional(),
          description: z.string().optional(),
          canonical: z.string().optional(),
          image: z.string().optional(),
          noindex: z.boolean().optional(),
          robots: z.string().optional(),
          type: z.string().optional(),
          ogTitle: z.string().optional(),
          ogDescription: z.string().optional(),
          card: z.string().optional(),
          twitterTitle: z.string().optional(),
          twitterDescription: z.string().optional(),
          twitterImage: z.string().optional(),
        })
        .strict()
        .optional(),
      language: z.string().optional(),
      translations: z.record(z.string(), z.string()).optional(),
      translationKey: z.string().optional(),
      fields: z.record(z.string(), z.unknown()).optional(),
      details: z.record(z.string(), z.unknown()).optional(),
      wordpress: z.record(z.string(), z.unknown()).optional(),
      taxonomy: z.string().optional(),
      key: z.string().optional(),
      website: z.string().optional(),
      section: z.string().optional(),
      events: z.boolean().optional(),
      year: z.number().int().optional(),
      month: z.number().int().optional(),
      to: z.string().optional(),
    })
    .strict(),
});

export const collections = { entries };
