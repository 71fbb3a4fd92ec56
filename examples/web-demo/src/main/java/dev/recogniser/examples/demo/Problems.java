package dev.recogniser.examples.demo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with problem documents (RFC 9457), whatever went wrong. */
final class Problems {

  static final String TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String SECONDS_UNTIL_RETRY = "1";

  private Problems() {}

  /** A problem document. */
  record Problem(String type, String title, int status, String detail) {}

  static void handle(RoutesConfig routes) {
    routes.exception(FaultException.class, (e, context) -> answer(context, e.fault(), e.detail()));
    routes.exception(MethodNotAllowedResponse.class, Problems::tellMethods);
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus()));
    routes.exception(Exception.class, (e, context) -> failed(context, e));
  }

  static void failed(Context context, Throwable failure) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    answer(context, 500);
  }

  private static void tellMethods(MethodNotAllowedResponse e, Context context) {
    context.header("Allow", String.join(", ", e.getDetails().values()));
    answer(context, e.getStatus());
  }

  /** What the server library itself has found wrong. */
  private static void answer(Context context, int status) {
    String address = context.method() + " " + context.path();
    switch (status) {
      case 404 -> answer(context, Fault.NOT_FOUND, "No " + address + ". See /openapi.yaml.");
      case 405 ->
          answer(context, Fault.METHOD_NOT_ALLOWED, "No " + address + ". See /openapi.yaml.");
      default ->
          answer(context, Fault.INTERNAL, "It is not your drawing's fault. Try again later.");
    }
  }

  private static void answer(Context context, Fault fault, String detail) {
    if (fault == Fault.BUSY || fault.status() == 503) {
      context.header("Retry-After", SECONDS_UNTIL_RETRY);
    }
    context
        .status(fault.status())
        .result(Json.bytes(new Problem(fault.type(), fault.title(), fault.status(), detail)))
        .contentType(TYPE);
  }
}
