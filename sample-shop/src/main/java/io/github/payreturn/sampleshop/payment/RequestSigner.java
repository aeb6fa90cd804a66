package io.github.payreturn.sampleshop.payment;

import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.SignatureHelper;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.AmazonSignatureAlgorithm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signs a call to Amazon Pay: the SDK says what is signed, the JDK signs it. */
final class RequestSigner {

  private final PayConfiguration account;
  private final SignatureHelper helper;

  RequestSigner(PayConfiguration account) {
    this.account = account;
    this.helper = new SignatureHelper(account);
  }

  /** All headers of the call, with its {@code authorization}. */
  Map<String, String> headers(URI uri, String method, String body, Map<String, String> given)
      throws AmazonPayClientException, GeneralSecurityException {
    Map<String, List<String>> signed = helper.createPreSignedHeaders(uri, given);
    String request = helper.createCanonicalRequest(uri, method, Map.of(), body, signed);
    String algorithm = account.getAlgorithm().getName();

    Map<String, String> headers = new HashMap<>();
    signed.forEach((name, values) -> headers.put(name, values.get(0)));
    headers.put(
        "authorization",
        "%s PublicKeyId=%s, SignedHeaders=%s, Signature=%s"
            .formatted(
                algorithm,
                account.getPublicKeyId(),
                helper.getSignedHeadersString(signed),
                sign(helper.createStringToSign(request, algorithm))));
    return headers;
  }

  /** The signature of a button's payload, which names the algorithm but no date. */
  String button(String payload) throws GeneralSecurityException {
    return sign(helper.createStringToSign(payload, account.getAlgorithm().getName()));
  }

  private String sign(String text) throws GeneralSecurityException {
    AmazonSignatureAlgorithm algorithm = account.getAlgorithm();
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec(
            "SHA-256",
            "MGF1",
            MGF1ParameterSpec.SHA256,
            algorithm.getSaltLength(),
            SignatureHelper.TRAILER_FIELD));
    signature.initSign(account.getPrivateKey());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }
}
