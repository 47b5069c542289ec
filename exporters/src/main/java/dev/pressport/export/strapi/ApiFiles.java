package dev.pressport.export.strapi;

import dev.pressport.export.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The files that Strapi wants beside the schema of a content type, as its own generator writes. */
final class ApiFiles {
  private ApiFiles() {}

  static void write(Output output, Schema schema) throws IOException {
    String name = schema.type().substring(schema.type().indexOf('.') + 1);
    for (String part : new String[] {"Controller", "Router", "Service"}) {
      String folder = part.equals("Router") ? "routes" : part.toLowerCase(Locale.ROOT) + "s";
      String code =
          """
          'use strict';

          const { factories } = require('@strapi/strapi');

          module.exports = factories.createCore%s('%s');
          """
              .formatted(part, schema.type());
      try (OutputStream out =
          output.create("src/api/" + name + "/" + folder + "/" + name + ".js")) {
        out.write(code.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
