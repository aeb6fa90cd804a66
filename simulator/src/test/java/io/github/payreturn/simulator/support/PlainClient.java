package io.github.payreturn.simulator.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client of nothing but the JDK, written from Amazon's description of the signature alone. */
public final class PlainClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Merchant merchant;
  private final URI simulator;

  public PlainClient(Merchant merchant, URI simulator) {
    this.merchant = merchant;
    this.simulator = simulator;
  }

  /** The headers that every SDK signs. */
  public Map<String, String> usualHeaders() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("accept", "application/json");
    headers.put("content-type", "application/json");
    headers.put("x-amz-pay-region", "NA");
    headers.put("x-amz-pay-date", DATE.format(Instant.now()));
    headers.put("x-amz-pay-host", simulator.getHost());
    return headers;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  public HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, body, usualHeaders());
  }

  public HttpResponse<String> send(
      String method, String path, String body, Map<String, String> signed) {
    String authorization = authorization("AMZN-PAY-RSASSA-PSS-V2", 32, method, path, body, signed);
    return exchange(request(method, path, body, signed).header("authorization", authorization));
  }

  public String authorization(
      String algorithm,
      int saltLength,
      String method,
      String path,
      String body,
      Map<String, String> signed) {
    TreeMap<String, String> sorted = new TreeMap<>(signed);
    String names = String.join(";", sorted.keySet());
    String headers =
        sorted.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(joining());
    String canonical = String.join("\n", method, path, "", headers, names, sha256(body));
    String signature = sign(algorithm + "\n" + sha256(canonical), saltLength);
    return algorithm
        + " PublicKeyId="
        + merchant.publicKeyId()
        + ", SignedHeaders="
        + names
        + ", Signature="
        + signature;
  }

  public HttpRequest.Builder request(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(simulator + path))
            .timeout(Duration.ofSeconds(10))
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request;
  }

  public static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String sign(String text, int saltLength) {
    try {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltLength, 1));
      signature.initSign(merchant.privateKey());
      signature.update(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
