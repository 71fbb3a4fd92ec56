package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the server may be asked. A page from elsewhere that lets its own name point
 * to this machine (DNS rebinding), or sends its visitors' requests here, is refused.
 *
 * @param named what the operator has named, in lower case
 */
record Hosts(Set<String> named) {

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^:/@\\[\\]]+)(?::\\d{1,5})?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  /**
   * Looks at whom a request is meant for, and which page sends it.
   *
   * @throws FaultException if either is not known
   */
  void check(Context context) {
    String host = lower(context.header("Host"));
    String name = name(host);
    // An address is nothing that somebody else could let point to here.
    if (!isKnown(name) && !ADDRESS.matcher(name).matches()) {
      throw Fault.ANOTHER_HOST.because(
          "This server is not known as '%s'. Its operator can allow that name by --allow-host."
              .formatted(shortened(name)));
    }
    String origin = lower(context.header("Origin"));
    if (!origin.isEmpty() && !isAllowed(origin, host)) {
      throw Fault.ANOTHER_ORIGIN.because(
          "Pages of '%s' may not ask this server. Its operator can allow their host by --allow-host."
              .formatted(shortened(origin)));
    }
  }

  private boolean isAllowed(String origin, String host) {
    int scheme = origin.indexOf("://");
    String authority = scheme < 0 ? "" : origin.substring(scheme + 3);
    return authority.equals(host) || isKnown(name(authority));
  }

  private boolean isKnown(String name) {
    return LOOPBACK.matcher(name).matches() || named.contains(name);
  }

  /** The authority without its port; empty if it is none. */
  private static String name(String authority) {
    Matcher matcher = AUTHORITY.matcher(authority);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static String lower(@Nullable String header) {
    return header == null ? "" : header.toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
