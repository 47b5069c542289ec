package dev.pressport.render;

/** The treatment of a shortcode or block under a {@link Policy}. */
public sealed interface Treatment permits Treatment.Plain, HtmlTemplate {

  /** The treatments without arguments; a policy file names them in small letters. */
  enum Plain implements Treatment {
    /** A shortcode stays as it stands; a block comes out as it would without a policy. */
    KEEP,
    /** Keep the content without its own tags. */
    UNWRAP,
    /** Remove it with its content. */
    DROP
  }
}
