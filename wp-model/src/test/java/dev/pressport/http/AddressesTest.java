package dev.pressport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.5.5",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "::1",
        "::",
        "fd00::1",
        "fe80::1",
        "::ffff:127.0.0.1",
        "224.0.0.1"
      })
  void knowsPrivateAddresses(String address) throws IOException {
    assertThat(PublicAddresses.isInner(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:db8::1"})
  void knowsPublicAddresses(String address) throws IOException {
    assertThat(PublicAddresses.isInner(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void readsHowLongToWait() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(RetryAfter.of(asking("120"), now)).hasValue(Duration.ofMinutes(2));
    assertThat(RetryAfter.of(asking("Thu, 01 Jan 2026 00:00:30 GMT"), now))
        .hasValue(Duration.ofSeconds(30));
    assertThat(RetryAfter.of(asking("Thu, 01 Jan 2015 00:00:30 GMT"), now)).hasValue(Duration.ZERO);
    assertThat(RetryAfter.of(asking("soon"), now)).isEmpty();
  }

  private static HttpResponse asking(String wait) {
    return new HttpResponse(URI.create("/"), 503, List.of(new Header("retry-after", wait)), 0);
  }

  @Test
  void readsTheProxiesOfTheEnvironment() {
    EnvironmentProxies proxies =
        new EnvironmentProxies(
            Map.of(
                "https_proxy", "http://proxy.example:3128",
                "NO_PROXY", "localhost, .example.org"));

    Proxy proxy = proxies.select(URI.create("https://example.com/")).get(0);
    assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
    assertThat(((InetSocketAddress) proxy.address()).getHostString()).isEqualTo("proxy.example");
    assertThat(((InetSocketAddress) proxy.address()).getPort()).isEqualTo(3128);
    assertThat(proxies.select(URI.create("https://example.org/"))).containsExactly(Proxy.NO_PROXY);
    assertThat(proxies.select(URI.create("https://a.example.org/")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(proxies.select(URI.create("http://example.com/"))).containsExactly(Proxy.NO_PROXY);
  }
}
