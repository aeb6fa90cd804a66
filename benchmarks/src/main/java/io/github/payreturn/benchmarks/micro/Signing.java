package io.github.payreturn.benchmarks.micro;

import io.github.payreturn.simulator.TestMerchant;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The physical limit of a call: one signature as Amazon asks for it, by the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Signing {

  private static final int SALT = 32;
  private static final int TO_SIGN = 100;

  private final PrivateKey key = TestMerchant.create().privateKey();

  /** A signature with RSA, 2048 bits. */
  @Benchmark
  public byte[] sign() {
    try {
      return signature();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform signs so", impossible);
    }
  }

  private byte[] signature() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT, 1));
    signature.initSign(key);
    signature.update(new byte[TO_SIGN]);
    return signature.sign();
  }
}
