package io.github.payreturn.sampleshop.launcher.panel;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.SessionSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** Answers for the panel: pages by GET, and one POST for each button. */
final class PanelHandler extends Handler.Abstract {

  private static final int MOST_RETURNS = 12;
  private static final Map<String, String> FILES =
      Map.of(
          "/panel.css", "text/css; charset=utf-8",
          "/panel.js", "text/javascript; charset=utf-8",
          "/icon.svg", "image/svg+xml");

  private final URI self;
  private final Stage stage;
  private final AmazonPaySimulator amazon;
  private final Visits visits;
  private final Journal journal;
  private final PanelPage page;

  PanelHandler(URI self, Stage stage, AmazonPaySimulator amazon, Visits visits, Journal journal) {
    this.self = self;
    this.stage = stage;
    this.amazon = amazon;
    this.visits = visits;
    this.journal = journal;
    this.page = new PanelPage(stage, amazon.url().toString());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put("Content-Security-Policy", policy());
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "same-origin");
    String path = Request.getPathInContext(request);
    if (!isHere(request)) {
      answer(HttpStatus.FORBIDDEN_403, "text/plain", "This is not for you.", response, callback);
    } else if (request.getMethod().equals("POST")) {
      press(path, what(request), response, callback);
    } else if (FILES.containsKey(path)) {
      answer(HttpStatus.OK_200, FILES.get(path), file(path), response, callback);
    } else {
      show(path, response, callback);
    }
    return true;
  }

  private void show(String path, Response response, Callback callback) {
    if (path.equals("/")) {
      html(HttpStatus.OK_200, page.start(stories()), response, callback);
      return;
    }
    Optional<SessionSnapshot> session =
        amazon.sessions().stream()
            .filter(known -> path.equals("/returns/" + known.checkoutSessionId()))
            .findFirst();
    session
        .map(known -> page.story(Story.of(known, amazon, visits, journal, stage.turns())))
        .ifPresentOrElse(
            story -> html(HttpStatus.OK_200, story, response, callback),
            () -> html(HttpStatus.NOT_FOUND_404, page.nothingHere(), response, callback));
  }

  private void press(String path, String what, Response response, Callback callback) {
    switch (path) {
      case "/prepare" ->
          Stream.of(WhatIf.values())
              .filter(known -> known.name().equals(what))
              .forEach(stage::prepare);
      case "/well" -> stage.allIsWell();
      case "/kill" -> stage.kill();
      case "/start" -> stage.start();
      case "/yes", "/no" -> decide(what, path.equals("/yes"));
      default -> {
        html(HttpStatus.NOT_FOUND_404, page.nothingHere(), response, callback);
        return;
      }
    }
    response.setStatus(HttpStatus.SEE_OTHER_303);
    response.getHeaders().put(HttpHeader.LOCATION, "/");
    callback.succeeded();
  }

  private void decide(String charge, boolean yes) {
    if (amazon.charges().stream().anyMatch(known -> known.chargeId().equals(charge))) {
      stage.decide(charge, yes);
    }
  }

  /** The latest checkouts whose buyers came back. */
  private List<Story> stories() {
    List<SessionSnapshot> sessions = new ArrayList<>(amazon.sessions());
    Collections.reverse(sessions);
    return sessions.stream()
        .filter(session -> !visits.about(session.checkoutSessionId()).isEmpty())
        .limit(MOST_RETURNS)
        .map(session -> Story.of(session, amazon, visits, journal, stage.turns()))
        .toList();
  }

  /** Not from another site's page, and not under another site's name. */
  private boolean isHere(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return self.getAuthority().equals(request.getHeaders().get(HttpHeader.HOST))
        && (origin == null || origin.equals(self.toString()));
  }

  private static String what(Request request) throws IOException {
    String form = Content.Source.asString(request, StandardCharsets.UTF_8);
    Fields fields = new Fields();
    UrlEncoded.decodeTo(form, fields::add, StandardCharsets.UTF_8);
    String what = fields.getValue("what");
    return what == null ? "" : what;
  }

  private static String policy() {
    return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
        + " img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static String file(String path) throws IOException {
    try (InputStream file = PanelHandler.class.getResourceAsStream(path.substring(1))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void html(int status, Html page, Response response, Callback callback) {
    answer(status, "text/html; charset=utf-8", page.markup(), response, callback);
  }

  private static void answer(
      int status, String type, String text, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, text, callback);
  }
}
