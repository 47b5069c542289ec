package dev.pressport.export.strapi;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of exports for Strapi. */
public final class StrapiProblem implements CodeProvider {
  /** Strapi's blocks have no form for a part of a text. */
  public static final ProblemKind BLOCKS_LOSS =
      note(
              "blocks-loss",
              "Strapi's blocks have no form for this; its HTML is in a second field: {0}.")
          .counted(
              "part of a body that Strapi's blocks cannot show; its HTML is in a second field",
              "parts of bodies that Strapi's blocks cannot show; their HTML is in a second field")
          .means(
              "Strapi's blocks have paragraphs, headings, lists, quotes, code, pictures and"
                  + " links, but no tables, columns or embedded pages. Their words are in the"
                  + " blocks. The field bodyHtml has the whole body.")
          .remedy("Show bodyHtml on the new site, or export with -O body=markdown.");

  /** A field inside another field is JSON. */
  public static final ProblemKind NESTED_ZONE =
      note("nested-zone", "The field {0} is JSON in Strapi, since it is inside another field.")
          .counted(
              "value that became JSON, since Strapi has no component for it there",
              "values that became JSON, since Strapi has no components for them there")
          .means(
              "Strapi allows dynamic zones only in a content type, not in a component, and"
                  + " components only six deep. The field of the type JSON has the whole value.");

  /** A file is not in the transfer file. */
  public static final ProblemKind FILE_LINKED =
      note("file-linked", "Not in Strapi's media library: {0}.")
          .counted(
              "use of a file that is not in Strapi's media library",
              "uses of files that are not in Strapi's media library")
          .means(
              "Strapi's media library takes files, not addresses. The old address is in"
                  + " the field fileAddresses of the entry.")
          .remedy("To import the files: --media copy.");
}
