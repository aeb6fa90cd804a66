package io.github.payreturn.simulator.sdk;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.RequestConfig;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.Environment;
import com.amazon.pay.api.types.Region;
import io.github.payreturn.simulator.TestMerchant;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The Java SDK's client, whose calls go to a simulator. The SDK itself can only call https and
 * Amazon's hosts; this one sends each call to the same path of the simulator, and signs it for that
 * host. May be used from any thread.
 */
public final class SimulatorClient extends WebstoreClient {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final URI simulator;

  private SimulatorClient(PayConfiguration configuration, URI simulator)
      throws AmazonPayClientException {
    super(configuration);
    this.simulator = simulator;
  }

  /** A client with the configuration of {@link #configuration}. */
  public static WebstoreClient of(TestMerchant merchant, URI simulator) {
    return of(configuration(merchant), simulator);
  }

  /** A client with a configuration of your own. */
  public static WebstoreClient of(PayConfiguration configuration, URI simulator) {
    try {
      return new SimulatorClient(configuration, simulator);
    } catch (AmazonPayClientException e) {
      throw new IllegalStateException("the SDK does not take this configuration", e);
    }
  }

  /**
   * The configuration of that merchant: region NA, sandbox, the SDK's default algorithm, no retries
   * (they would sleep), ten seconds for everything. Change what you like: it is new each time.
   */
  public static PayConfiguration configuration(TestMerchant merchant) {
    try {
      return new PayConfiguration()
          .setPublicKeyId(merchant.publicKeyId())
          .setPrivateKey(merchant.privateKeyPem().toCharArray())
          .setRegion(Region.NA)
          .setEnvironment(Environment.SANDBOX)
          .setMaxRetries(0)
          .setRequestConfig(new RequestConfig(TIMEOUT_MILLIS, TIMEOUT_MILLIS, TIMEOUT_MILLIS));
    } catch (AmazonPayClientException e) {
      throw new IllegalStateException("the SDK does not take this key", e);
    }
  }

  @Override
  public AmazonPayResponse callAPI(
      URI uri,
      String httpMethodName,
      Map<String, List<String>> queryParameters,
      String request,
      Map<String, String> header)
      throws AmazonPayClientException {
    return super.callAPI(
        simulator.resolve(uri.getRawPath()), httpMethodName, queryParameters, request, header);
  }
}
