package dev.pressport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, as curl reads
 * them; where they name none, those of Java.
 */
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, String> environment;
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI address) {
    List<Proxy> selected = selected(address);
    for (Proxy proxy : selected) {
      if (proxy.address() instanceof InetSocketAddress socket) {
        hosts.add(socket.getHostString().toLowerCase(Locale.ROOT));
      }
    }
    return selected;
  }

  /** Returns whether a host is that of a proxy that was selected before. */
  boolean isProxy(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private List<Proxy> selected(URI address) {
    String named = variable(Hosts.isEncrypted(address) ? "HTTPS_PROXY" : "HTTP_PROXY");
    if (named == null || isExcepted(Hosts.host(address))) {
      ProxySelector ofJava = ProxySelector.getDefault();
      return named != null || ofJava == null ? List.of(Proxy.NO_PROXY) : ofJava.select(address);
    }
    URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
    int port = proxy.getPort() < 0 ? 1080 : proxy.getPort();
    InetSocketAddress socket = InetSocketAddress.createUnresolved(Hosts.host(proxy), port);
    boolean socks = String.valueOf(proxy.getScheme()).startsWith("socks");
    return List.of(new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, socket));
  }

  private @Nullable String variable(String name) {
    String value = environment.getOrDefault(name, environment.get(name.toLowerCase(Locale.ROOT)));
    return value == null || value.isBlank() ? null : value.strip();
  }

  private boolean isExcepted(String host) {
    String exceptions = variable("NO_PROXY");
    if (exceptions == null) {
      return false;
    }
    for (String exception : exceptions.split(",", -1)) {
      String name = exception.strip().toLowerCase(Locale.ROOT);
      String domain = name.startsWith(".") ? name.substring(1) : name;
      if (name.equals("*")
          || (!domain.isEmpty() && (host.equals(domain) || host.endsWith('.' + domain)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    // The request itself fails, and tells.
  }
}
