package dev.pressport.example;

import dev.pressport.example.Boat.BoatDetails;
import dev.pressport.render.Body;
import dev.pressport.render.SinglePage;
import java.util.Set;

/** The page of a boat: its length below the text. */
final class BoatPage implements SinglePage {
  @Override
  public Set<String> types() {
    return Set.of("boat");
  }

  @Override
  public String page(String content, Body body) {
    return body.entry().details() instanceof BoatDetails boat && boat.length() != null
        ? content + "<p>Length: " + boat.length() + " m</p>"
        : content;
  }
}
