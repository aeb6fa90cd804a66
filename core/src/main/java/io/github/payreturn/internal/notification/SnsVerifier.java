package io.github.payreturn.internal.notification;

import io.github.payreturn.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Says whether a message is signed by Amazon SNS, and what it is. Whether Amazon Pay uses version 2
 * of the signature is not known, so both are understood.
 */
public final class SnsVerifier {

  private static final Map<String, String> ALGORITHMS =
      Map.of("1", "SHA1withRSA", "2", "SHA256withRSA");
  private static final Pattern TOPIC =
      Pattern.compile("arn:aws[a-z-]{0,20}:sns:[a-z0-9-]{1,32}:\\d{12}:[A-Za-z0-9_.-]{1,256}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final SnsAddresses addresses;
  private final SigningCertificates certificates;
  private final Clock clock;

  public SnsVerifier(SnsAddresses addresses, Download download, Clock clock) {
    this.addresses = addresses;
    this.certificates = new SigningCertificates(download, clock);
    this.clock = clock;
  }

  /** Reads and verifies one message. May wait a few seconds for a certificate that is new. */
  public SnsMessage verify(byte[] body) {
    Optional<SnsEnvelope> read = SnsEnvelope.read(body);
    if (read.isEmpty()) {
      return new SnsMessage.Unreadable("it is no message of Amazon SNS");
    }
    SnsEnvelope envelope = read.get();
    String algorithm = ALGORITHMS.get(envelope.signatureVersion());
    if (algorithm == null) {
      return new SnsMessage.Rejected("its SignatureVersion is neither 1 nor 2");
    }
    Optional<URI> address = addresses.certificate(envelope.signingCertUrl());
    if (address.isEmpty()) {
      return new SnsMessage.Rejected("its SigningCertURL is not one of Amazon SNS");
    }
    Optional<X509Certificate> certificate = certificates.find(address.get());
    if (certificate.isEmpty()) {
      return new SnsMessage.NotVerifiedYet();
    }
    if (!isValidNow(certificate.get())) {
      return new SnsMessage.Rejected("its certificate is not valid at this time");
    }
    return isSigned(envelope, algorithm, certificate.get())
        ? opened(envelope)
        : new SnsMessage.Rejected("its signature is wrong");
  }

  private boolean isValidNow(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return true;
    } catch (CertificateExpiredException | CertificateNotYetValidException outOfTime) {
      return false;
    }
  }

  private static boolean isSigned(
      SnsEnvelope envelope, String algorithm, X509Certificate certificate) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(certificate.getPublicKey());
      signature.update(envelope.signedText().getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(envelope.signature()));
    } catch (InvalidKeyException | SignatureException | IllegalArgumentException notSigned) {
      return false;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }

  private SnsMessage opened(SnsEnvelope envelope) {
    String topic = envelope.topicArn();
    if (!TOPIC.matcher(topic).matches()) {
      return new SnsMessage.Unreadable("its TopicArn is none");
    }
    return switch (envelope.type()) {
      case "Notification" -> notification(envelope);
      case "SubscriptionConfirmation" ->
          addresses
              .subscription(envelope.subscribeUrl())
              .<SnsMessage>map(url -> new SnsMessage.SubscriptionConfirmation(topic, url))
              .orElse(new SnsMessage.Rejected("its SubscribeURL is not one of Amazon SNS"));
      default -> new SnsMessage.UnsubscribeConfirmation(topic);
    };
  }

  /** Amazon's pages write the names inside in two ways: {@code ObjectId} and {@code objectId}. */
  private static SnsMessage notification(SnsEnvelope envelope) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Json.texts(envelope.message().getBytes(StandardCharsets.UTF_8)).ifPresent(fields::putAll);
    Optional<String> objectId = id(fields, "ObjectId");
    return objectId.isPresent() && MESSAGE_ID.matcher(envelope.messageId()).matches()
        ? new SnsMessage.Notification(
            envelope.topicArn(),
            envelope.messageId(),
            id(fields, "ObjectType").orElse(""),
            objectId.get(),
            id(fields, "ChargePermissionId"))
        : new SnsMessage.Unreadable("it is signed, but no notification of Amazon Pay");
  }

  private static Optional<String> id(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> ID.matcher(text).matches());
  }
}
