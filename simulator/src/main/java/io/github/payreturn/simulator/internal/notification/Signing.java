package io.github.payreturn.simulator.internal.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.payreturn.simulator.internal.certificate.Identity;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/** How SNS signs: the texts of these fields, in this order, those that are there. */
final class Signing {
  private static final String COMMON_NAME = "sns.amazonaws.com";

  private Signing() {}

  /** Made when the first notification needs it, and then the same for this JVM. */
  static Identity amazon() {
    return Amazon.IDENTITY;
  }

  /** Whose notifications nobody should believe, though it bears the same name. */
  static Identity forger() {
    return Forger.IDENTITY;
  }

  static String sign(Map<String, String> fields, int version, Identity signer) {
    try {
      Signature signature = Signature.getInstance(version == 1 ? "SHA1withRSA" : "SHA256withRSA");
      signature.initSign(signer.key());
      signature.update(signedText(fields).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform signs with RSA", e);
    }
  }

  private static String signedText(Map<String, String> fields) {
    return Stream.of(
            "Message",
            "MessageId",
            "Subject",
            "SubscribeURL",
            "Timestamp",
            "Token",
            "TopicArn",
            "Type")
        .filter(fields::containsKey)
        .map(name -> name + "\n" + fields.get(name) + "\n")
        .collect(joining());
  }

  private static final class Amazon {
    static final Identity IDENTITY = Identity.selfSigned(COMMON_NAME);
  }

  private static final class Forger {
    static final Identity IDENTITY = Identity.selfSigned(COMMON_NAME);
  }
}
