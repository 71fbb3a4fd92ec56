package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The addresses of the server. */
final class Routes {

  private static final String PAGE = "page/";

  private final Services services;
  private final Intake intake;
  private final PageFiles files = new PageFiles();

  Routes(Services services) {
    this.services = services;
    this.intake = new Intake(services.limits());
  }

  void register(RoutesConfig routes) {
    routes.before(SecurityHeaders::add);
    routes.before(services.hosts()::check);
    routes.before(context -> services.requireOpen());
    get(routes, "/", context -> files.send(context, PAGE, "index.html"));
    get(routes, "/assets/{name}", context -> file(context, "assets/"));
    get(routes, "/examples/{name}", context -> file(context, "examples/"));
    get(routes, "/openapi.yaml", context -> files.send(context, "", "openapi.yaml"));
    get(routes, "/api/options", context -> json(context, 200, options()));
    routes.post("/api/recognise", this::recognise);
    routes.post("/api/contrast", this::contrast);
    routes.post("/api/sheet", this::find);
    routes.post("/api/corrections", this::correct);
    get(routes, "/health", this::health);
    get(routes, "/metrics", this::metrics);
    Problems.handle(routes);
  }

  /** With HEAD it is the same without the body, which the server leaves away. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void file(Context context, String folder) {
    files.send(context, PAGE + folder, context.pathParam("name"));
  }

  private OptionsView options() throws IOException {
    JsonNode examples = Json.MAPPER.readTree(files.file(PAGE + "examples/", "index.json"));
    return OptionsView.of(
        services.offer(),
        services.recognisers(),
        services.corrections().wanted(),
        examples,
        services.limits());
  }

  private void recognise(Context context) {
    read(context, services.reading()::answer);
  }

  private void contrast(Context context) {
    read(context, services.contrasts()::answer);
  }

  /** How a drawing is answered. */
  private interface Answering {
    Object answer(Body body, Map<String, String> parameters, Stopwatch watch);
  }

  private void read(Context context, Answering answering) {
    Body body = intake.take(context);
    Map<String, String> parameters = parameters(context);
    Stopwatch watch = new Stopwatch();
    Object answer =
        work(
            context,
            () -> {
              watch.lap("wait");
              return answering.answer(body, parameters, watch);
            });
    services.metrics().took(watch.times());
    json(context, 200, answer);
  }

  private void find(Context context) {
    Body body = intake.take(context);
    json(context, 200, work(context, () -> services.sheets().answer(body)));
  }

  private void correct(Context context) {
    Body body = intake.take(context);
    json(context, 201, work(context, () -> services.corrections().store(body)));
  }

  private <T> T work(Context context, Callable<T> call) {
    return services.work().call(Client.of(context)::isGone, call);
  }

  private void health(Context context) {
    services.requireWell();
    json(context, 200, services.health());
  }

  private void metrics(Context context) {
    context
        .result(services.metrics().text())
        .contentType("text/plain; version=0.0.4; charset=utf-8");
  }

  private static Map<String, String> parameters(Context context) {
    Map<String, String> parameters = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
    return parameters;
  }

  private static void json(Context context, int status, Object value) {
    context.status(status).result(Json.bytes(value)).contentType("application/json");
  }
}
