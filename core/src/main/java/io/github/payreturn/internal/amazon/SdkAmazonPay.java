package io.github.payreturn.internal.amazon;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.Environment;
import io.github.payreturn.Shipment;
import io.github.payreturn.internal.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

/** {@link AmazonPay} through Amazon's own Java SDK. One per merchant, for the life of the WAR. */
public final class SdkAmazonPay implements AmazonPay {

  private final SigningClient client;

  private SdkAmazonPay(SigningClient client) {
    this.client = client;
  }

  /**
   * Makes the client; nothing is sent yet.
   *
   * @param callLimit for a whole call, connecting and reading included
   * @throws IllegalArgumentException if the SDK does not take the merchant's values
   */
  public static SdkAmazonPay connect(Merchant merchant, Duration callLimit, Clock clock) {
    PayConfiguration configuration =
        new PayConfiguration()
            .setRegion(com.amazon.pay.api.types.Region.valueOf(merchant.region().name()))
            .setEnvironment(merchant.sandbox() ? Environment.SANDBOX : Environment.LIVE)
            .setPublicKeyId(merchant.publicKeyId())
            .setPrivateKey(merchant.privateKey())
            .setAlgorithm("AMZN-PAY-RSASSA-PSS-V2");
    try {
      return new SdkAmazonPay(
          new SigningClient(configuration, merchant.serviceUrl(), new Transport(callLimit), clock));
    } catch (AmazonPayClientException refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  @Override
  public Reply end(SessionId session, CheckoutBody body) {
    JSONObject json = new JSONObject(body.json());
    return switch (body.operation()) {
      case COMPLETE -> reply(() -> client.completeCheckoutSession(session.value(), json, Map.of()));
      case FINALIZE -> reply(() -> client.finalizeCheckoutSession(session.value(), json, Map.of()));
    };
  }

  @Override
  public Reply getCheckoutSession(SessionId session) {
    return reply(() -> client.getCheckoutSession(session.value(), Map.of()));
  }

  @Override
  public Reply getCharge(String chargeId) {
    return reply(() -> client.getCharge(chargeId, Map.of()));
  }

  @Override
  public Reply getChargePermission(String chargePermissionId) {
    return reply(() -> client.getChargePermission(chargePermissionId, Map.of()));
  }

  @Override
  public Reply trackDelivery(String chargePermissionId, Shipment parcel) {
    JSONObject delivery =
        new JSONObject()
            .put("trackingNumber", parcel.trackingNumber())
            .put("carrierCode", parcel.carrierCode());
    JSONObject body =
        new JSONObject()
            .put("chargePermissionId", chargePermissionId)
            .put("deliveryDetails", new JSONArray().put(delivery));
    return reply(() -> client.deliveryTracker(body, Map.of()));
  }

  /** What the SDK throws here, it throws before our transport has sent anything. */
  private static Reply reply(SdkCall call) {
    try {
      return ((SigningClient.Carrier) call.make()).reply();
    } catch (AmazonPayClientException unsigned) {
      return new Reply.NotSent(String.valueOf(unsigned.getMessage()));
    }
  }

  private interface SdkCall {
    AmazonPayResponse make() throws AmazonPayClientException;
  }
}
