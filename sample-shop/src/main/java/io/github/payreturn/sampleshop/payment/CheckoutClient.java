package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The SDK's client, signing and sending with the JDK. The SDK's own way needs BouncyCastle
 * registered in the whole JVM, has no time-outs, and sleeps between its retries, all on the thread
 * on which a buyer waits.
 */
final class CheckoutClient extends WebstoreClient {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final MerchantAccount account;
  private final RequestSigner signer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  CheckoutClient(MerchantAccount account) throws AmazonPayClientException {
    super(account.configuration());
    this.account = account;
    this.signer = new RequestSigner(account.configuration());
  }

  /** Every call of the SDK comes through here. */
  @Override
  public AmazonPayResponse callAPI(
      URI uri,
      String method,
      Map<String, List<String>> query,
      String body,
      Map<String, String> headers)
      throws AmazonPayClientException {
    URI target = account.serviceUrl().map(url -> url.resolve(uri.getRawPath())).orElse(uri);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).method(method, BodyPublishers.ofString(body));
    try {
      signer.headers(target, method, body, headers).forEach(request::setHeader);
      return answer(send(request.build()));
    } catch (GeneralSecurityException unusableKey) {
      throw new AmazonPayClientException("the private key cannot sign", unusableKey);
    } catch (ExecutionException | TimeoutException | JSONException failed) {
      throw new AmazonPayClientException("no answer that can be used", failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AmazonPayClientException("interrupted while waiting", stopping);
    }
  }

  /** The limit is over the whole exchange, also if the answer trickles in. */
  private HttpResponse<String> send(HttpRequest request)
      throws ExecutionException, TimeoutException, InterruptedException {
    CompletableFuture<HttpResponse<String>> exchange =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return exchange.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      exchange.cancel(true);
    }
  }

  private static AmazonPayResponse answer(HttpResponse<String> answer) {
    AmazonPayResponse response = new AmazonPayResponse();
    response.setStatus(answer.statusCode());
    response.setRawResponse(answer.body());
    response.setResponse(new JSONObject(answer.body()));
    return response;
  }
}
