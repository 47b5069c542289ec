package dev.pressport.export.strapi;

/** The names of a type in the singular and the plural, in kebab-case. */
record TypeName(String singular, String plural) {

  /** Returns the type as Strapi refers to it. */
  String type() {
    return "api::" + singular + "." + singular;
  }
}
