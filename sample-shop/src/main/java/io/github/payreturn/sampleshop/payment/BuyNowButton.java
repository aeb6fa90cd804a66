package io.github.payreturn.sampleshop.payment;

import java.security.GeneralSecurityException;

/**
 * What {@code amazon.Pay.renderButton} needs for a checkout inside of the page. The payload is
 * signed, so it is the same text for everybody; amounts are asked for by Amazon's script.
 *
 * @param scriptUrl Amazon's {@code checkout.js}
 * @param payload {@code payloadJSON}, to the last blank as it was signed
 */
public record BuyNowButton(
    String scriptUrl,
    String merchantId,
    String publicKeyId,
    String payload,
    String signature,
    String algorithm) {

  /**
   * Signs it, once for the life of the shop.
   *
   * @throws IllegalStateException if the shop's key cannot
   */
  static BuyNowButton of(MerchantAccount account, String payload) {
    try {
      RequestSigner signer = new RequestSigner(account.configuration());
      return new BuyNowButton(
          account.scriptUrl(),
          account.merchantId(),
          account.publicKeyId(),
          payload,
          signer.button(payload),
          account.configuration().getAlgorithm().getName());
    } catch (GeneralSecurityException unusableKey) {
      throw new IllegalStateException("the private key cannot sign the button", unusableKey);
    }
  }
}
