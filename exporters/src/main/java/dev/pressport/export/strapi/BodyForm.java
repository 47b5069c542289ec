package dev.pressport.export.strapi;

import dev.pressport.option.Option;

/** The form of bodies and of other formatted texts. */
enum BodyForm {
  /** Strapi's blocks, with the HTML in a field beside. */
  BLOCKS,
  /** Markdown, which Strapi calls rich text. */
  MARKDOWN,
  /** HTML, in a field for text. */
  HTML;

  static final Option<BodyForm> OPTION =
      Option.choice(
          "body",
          BLOCKS,
          "bodies: Strapi's blocks, with the HTML in a second field; Markdown; or only HTML");
}
