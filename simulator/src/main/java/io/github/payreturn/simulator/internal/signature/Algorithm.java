package io.github.payreturn.simulator.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The two signature algorithms: RSASSA-PSS with SHA-256, which differ in the length of the salt.
 */
public enum Algorithm {
  PSS("AMZN-PAY-RSASSA-PSS", 20),
  PSS_V2("AMZN-PAY-RSASSA-PSS-V2", 32);

  private final String code;
  private final int saltLength;

  Algorithm(String code, int saltLength) {
    this.code = code;
    this.saltLength = saltLength;
  }

  public String code() {
    return code;
  }

  public static Optional<Algorithm> of(String code) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.code.equals(code)).findFirst();
  }

  /** The text that is signed: this algorithm's name, a line feed and the hash of what is meant. */
  public String stringToSign(String hash) {
    return code + "\n" + hash;
  }

  /** Whether the holder of the key signed this text; false too for what is no signature at all. */
  public boolean verifies(PublicKey key, String text, String base64Signature) {
    try {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltLength, 1));
      signature.initVerify(key);
      signature.update(text.getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(base64Signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
