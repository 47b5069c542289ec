package dev.pressport.source.wxr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A {@code wp:author} as it stands in the file. */
@XmlAccessorType(XmlAccessType.FIELD)
final class WxrAuthor {
  @XmlElement(name = "author_id", namespace = WxrNames.WP)
  @Nullable String id;

  @XmlElement(name = "author_login", namespace = WxrNames.WP)
  @Nullable String login;

  @XmlElement(name = "author_email", namespace = WxrNames.WP)
  @Nullable String email;

  @XmlElement(name = "author_display_name", namespace = WxrNames.WP)
  @Nullable String displayName;

  @XmlElement(name = "author_first_name", namespace = WxrNames.WP)
  @Nullable String firstName;

  @XmlElement(name = "author_last_name", namespace = WxrNames.WP)
  @Nullable String lastName;
}
