package io.github.payreturn.internal.amazon;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONObject;

/**
 * The SDK's own client, cut at its seam: it addresses and models, we sign and send. Left alone it
 * has no time-outs, sleeps 14 seconds between retries, and throws on several answers after the
 * money has moved.
 */
final class SigningClient extends WebstoreClient {

  private final RequestSignature signature;
  private final Transport transport;
  private final Optional<URI> serviceUrl;

  SigningClient(
      PayConfiguration configuration, Optional<URI> serviceUrl, Transport transport, Clock clock)
      throws AmazonPayClientException {
    super(configuration);
    this.signature = new RequestSignature(configuration, clock);
    this.transport = transport;
    this.serviceUrl = serviceUrl;
  }

  @Override
  public AmazonPayResponse callAPI(
      URI uri,
      String method,
      Map<String, List<String>> query,
      String body,
      Map<String, String> extraHeaders)
      throws AmazonPayClientException {
    URI target = serviceUrl.map(other -> other.resolve(uri.getRawPath())).orElse(uri);
    HttpRequest.Builder request = HttpRequest.newBuilder(target);
    try {
      signature
          .headers(target, method, body, extraHeaders == null ? Map.of() : extraHeaders)
          .forEach(request::setHeader);
    } catch (GeneralSecurityException unusableKey) {
      throw new AmazonPayClientException("the private key cannot sign", unusableKey);
    }
    request.setHeader("user-agent", "amazon-pay-return (amazon-pay-api-sdk-java)");
    request.method(
        method,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    return new Carrier(transport.send(request));
  }

  /** Carries our reply through the SDK, which finds an empty object and leaves it alone. */
  static final class Carrier extends AmazonPayResponse {
    private final Reply reply;

    Carrier(Reply reply) {
      this.reply = reply;
      setResponse(new JSONObject());
    }

    Reply reply() {
      return reply;
    }
  }
}
