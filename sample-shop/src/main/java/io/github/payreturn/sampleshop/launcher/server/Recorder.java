package io.github.payreturn.sampleshop.launcher.server;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Notes what comes to the shop's return endpoints and what is answered, from outside of the shop.
 * One line for each, fields divided by tabs; {@code launcher.panel.Visits} reads them.
 */
public final class Recorder extends Handler.Wrapper {

  private static final Pattern TITLE = Pattern.compile("<title>([^<]*?)( – [^<]*)?</title>");
  private static final Pattern OUTCOME = Pattern.compile("\"title\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern SESSION =
      Pattern.compile("\"amazonCheckoutSessionId\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");

  private final Consumer<String> lines;
  private final AtomicLong numbers = new AtomicLong();

  /** Around a shop, telling somebody. */
  public Recorder(Handler shop, Consumer<String> lines) {
    super(shop);
    this.lines = lines;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).startsWith("/amazonpay/")) {
      return super.handle(request, response, callback);
    }
    long number = numbers.incrementAndGet();
    line("CAME", number, request.getMethod(), request.getHttpURI().getPathQuery());
    Overheard.Question question = new Overheard.Question(request);
    Overheard.Answer answer = new Overheard.Answer(question, response);
    Runnable went =
        () ->
            line(
                "WENT",
                number,
                String.valueOf(response.getStatus()),
                Objects.requireNonNullElse(response.getHeaders().get(HttpHeader.LOCATION), ""),
                found(TITLE, answer.text()) + found(OUTCOME, answer.text()),
                found(SESSION, question.text()));
    return super.handle(question, answer, Callback.from(went, callback));
  }

  private void line(String what, long number, String... fields) {
    StringBuilder line = new StringBuilder(what);
    line.append('\t').append(number).append('\t').append(System.currentTimeMillis());
    for (String field : fields) {
      line.append('\t').append(field.replaceAll("\\p{Cntrl}", " "));
    }
    lines.accept(line.toString());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
