package io.github.payreturn.simulator.support;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.RequestConfig;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.Environment;
import com.amazon.pay.api.types.Region;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Amazon's own Java SDK, sent to the simulator instead. It signs for the host it really calls. */
public final class SdkClient extends WebstoreClient {
  private final URI simulator;

  private SdkClient(PayConfiguration configuration, URI simulator) throws AmazonPayClientException {
    super(configuration);
    this.simulator = simulator;
  }

  public static SdkClient of(Merchant merchant, URI simulator) {
    return of(merchant, simulator, "AMZN-PAY-RSASSA-PSS");
  }

  public static SdkClient of(Merchant merchant, URI simulator, String algorithm) {
    try {
      PayConfiguration configuration =
          new PayConfiguration()
              .setPublicKeyId(merchant.publicKeyId())
              .setPrivateKey(merchant.privateKeyPem().toCharArray())
              .setRegion(Region.NA)
              .setEnvironment(Environment.SANDBOX)
              .setAlgorithm(algorithm)
              .setMaxRetries(0)
              .setRequestConfig(new RequestConfig(5_000, 5_000, 5_000));
      return new SdkClient(configuration, simulator);
    } catch (AmazonPayClientException e) {
      throw new IllegalStateException(e);
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
