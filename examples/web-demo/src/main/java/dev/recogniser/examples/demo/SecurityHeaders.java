package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.util.Map;

/** What browsers may do with the page: run its own files alone, and nothing from elsewhere. */
final class SecurityHeaders {

  /** A Space is shown in a frame of huggingface.co. */
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self' https://huggingface.co";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private SecurityHeaders() {}

  static void add(Context context) {
    HEADERS.forEach(context::header);
    context.header("Cache-Control", "no-store");
  }
}
