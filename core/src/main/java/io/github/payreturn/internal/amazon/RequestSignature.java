package io.github.payreturn.internal.amazon;

import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.SignatureHelper;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.AmazonSignatureAlgorithm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Signs a request as Amazon asks: the SDK builds what is signed, the JDK signs it. The SDK's own
 * signing needs BouncyCastle registered in the whole JVM, which would outlive the WAR.
 */
final class RequestSignature {

  private static final AmazonSignatureAlgorithm ALGORITHM = AmazonSignatureAlgorithm.V2;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec(
          "SHA-256",
          "MGF1",
          MGF1ParameterSpec.SHA256,
          ALGORITHM.getSaltLength(),
          SignatureHelper.TRAILER_FIELD);
  // The SDK formats the date in the default locale, which is wrong in some of them.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SignatureHelper helper;
  private final String publicKeyId;
  private final PrivateKey privateKey;
  private final Clock clock;

  RequestSignature(PayConfiguration configuration, Clock clock) {
    this.helper = new SignatureHelper(configuration);
    this.publicKeyId = configuration.getPublicKeyId();
    this.privateKey = configuration.getPrivateKey();
    this.clock = clock;
  }

  /** The headers to send, {@code authorization} among them. */
  Map<String, String> headers(URI uri, String method, String body, Map<String, String> extra)
      throws AmazonPayClientException, GeneralSecurityException {
    Map<String, String> given = new HashMap<>(extra);
    given.put("x-amz-pay-date", DATE.format(clock.instant()));
    Map<String, List<String>> signed = helper.createPreSignedHeaders(uri, given);
    String request = helper.createCanonicalRequest(uri, method, Map.of(), body, signed);
    String toSign = helper.createStringToSign(request, ALGORITHM.getName());

    Map<String, String> headers = new HashMap<>();
    signed.forEach((name, values) -> headers.put(name, values.get(0)));
    headers.put(
        "authorization",
        "%s PublicKeyId=%s, SignedHeaders=%s, Signature=%s"
            .formatted(
                ALGORITHM.getName(),
                publicKeyId,
                helper.getSignedHeadersString(signed),
                sign(toSign)));
    return headers;
  }

  private String sign(String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(PSS);
    signature.initSign(privateKey);
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }
}
