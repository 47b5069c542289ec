package dev.pressport.render;

/** What becomes of a shortcode or block, as a {@link Policy} says. */
public sealed interface Treatment permits Treatment.Plain, HtmlTemplate {

  /** The treatments that need no words of their own; a policy file has them in small letters. */
  enum Plain implements Treatment {
    /** A shortcode stays as it stands; a block comes out as it would without a policy. */
    KEEP,
    /** What it holds stays, without its own tags. */
    UNWRAP,
    /** It goes, with all that it holds. */
    DROP
  }
}
