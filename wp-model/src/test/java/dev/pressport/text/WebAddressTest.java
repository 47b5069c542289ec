package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org, https://www.example.org/a, true",
    "https://EXAMPLE.org:443, http://example.org:80, true",
    "http://127.0.0.1:8081, http://127.0.0.1:8081/x, true",
    "http://127.0.0.1:8081, http://127.0.0.1:9090/x, false",
    "http://example.org, http://example.org:8080, false",
    "http://example.org, http://blog.example.org, false",
    "http://example.org, http://example.org.evil.net, false",
    "https://b\u00fccher.example, http://www.xn--bcher-kva.example/a, true",
    "http://my_site.example, http://other_site.example, false",
    "http://my_site.example, http://www.my_site.example, true",
    "http://fe80--1.example:80, http://example.org@fe80--1.example, true",
    "http://[fe80::80], http://[fe80::443], false",
    "/a, /b, false"
  })
  void tellsHostsApart(URI one, URI other, boolean same) {
    assertThat(WebAddress.sameHost(one, other)).isEqualTo(same);
    assertThat(WebAddress.sameHost(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org:443/, example.org",
    "http://example.org/Blog/, example.org/blog",
    "www.example.org, example.org",
    "example.org:8080/a/, example.org:8080/a",
    "'', ''"
  })
  void findsTheHomeOfASite(String given, String home) {
    assertThat(WebAddress.home(given)).isEqualTo(home);
  }
}
