package dev.pressport.posttype;

/** {@code wp_template_part}: a header, footer or other part of templates. */
public final class TemplatePart implements PostType {

  @Override
  public String name() {
    return "wp_template_part";
  }

  @Override
  public String label() {
    return "Template parts";
  }

  @Override
  public String meaning() {
    return "a header, footer or other part of templates";
  }
}
