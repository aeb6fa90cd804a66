package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.types.Environment;
import com.amazon.pay.api.types.Region;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The shop's account at Amazon Pay, for the calls that the shop makes itself. Read from the same
 * settings as the filter's, so that an operator gives them once.
 *
 * @param merchantId Amazon's id of the merchant, from Seller Central
 * @param storeId Amazon's id of this store, from the same place
 * @param serviceUrl where Amazon Pay is, if not at Amazon: a simulator
 */
public record MerchantAccount(
    Region region,
    String publicKeyId,
    PrivateKey privateKey,
    String merchantId,
    String storeId,
    Optional<URI> serviceUrl) {

  private static final String PREFIX = "amazonpay.return.";

  /**
   * The account that this application is configured for.
   *
   * @throws IllegalStateException if a setting is missing or cannot be used; names it
   */
  public static MerchantAccount of(ServletContext application) {
    return new MerchantAccount(
        Region.valueOf(required(application, PREFIX + "region").toUpperCase(Locale.ROOT)),
        required(application, PREFIX + "publicKeyId"),
        privateKey(required(application, PREFIX + "privateKey")),
        required(application, "shop.merchantId"),
        required(application, "shop.storeId"),
        setting(application, PREFIX + "serviceUrl").map(URI::create));
  }

  /** What merchants of the region are paid in. */
  public String currency() {
    return switch (region) {
      case NA -> "USD";
      case EU -> "EUR";
      case JP -> "JPY";
    };
  }

  /** Amazon's script for pages with a button. */
  public String scriptUrl() {
    String amazon =
        switch (region) {
          case NA -> "https://static-na.payments-amazon.com";
          case EU -> "https://static-eu.payments-amazon.com";
          case JP -> "https://static-fe.payments-amazon.com";
        };
    return serviceUrl
            .filter(url -> url.getScheme().equals("http"))
            .map(URI::toString)
            .orElse(amazon)
        + "/checkout.js";
  }

  /**
   * For the SDK. The key as an object, never as text: from a text the SDK would register
   * BouncyCastle for the whole JVM, where it outlives the WAR.
   */
  PayConfiguration configuration() {
    return new PayConfiguration()
        .setRegion(region)
        .setEnvironment(Environment.SANDBOX)
        .setPublicKeyId(publicKeyId)
        .setPrivateKey(privateKey)
        .setAlgorithm("AMZN-PAY-RSASSA-PSS-V2");
  }

  private static String required(ServletContext application, String key) {
    return setting(application, key)
        .orElseThrow(() -> new IllegalStateException(key + " is not set"));
  }

  /** In the filter's own order: system property, environment, context-param. */
  private static Optional<String> setting(ServletContext application, String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(environmentName(key))))
        .or(() -> Optional.ofNullable(application.getInitParameter(key)));
  }

  /** {@code amazonpay.return.publicKeyId} is {@code AMAZONPAY_RETURN_PUBLIC_KEY_ID} there. */
  private static String environmentName(String key) {
    return key.replace('.', '_').replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private static PrivateKey privateKey(String reference) {
    try {
      String base64 = secret(reference).replaceAll("-----[^-]+-----", "");
      byte[] encoded = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(PREFIX + "privateKey cannot be read: " + reference, unusable);
    }
  }

  private static String secret(String reference) throws IOException {
    return reference.startsWith("env:")
        ? System.getenv(reference.substring("env:".length()))
        : Files.readString(Path.of(reference.substring("file:".length())));
  }
}
