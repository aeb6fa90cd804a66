package io.github.payreturn.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/** Amazon SNS as a test plays it: a key, its certificate, and messages signed with it. */
public final class SnsSender {

  public static final String TOPIC = "arn:aws:sns:eu-west-1:291180941288:A3NOTIFICATIONS";
  public static final String CERTIFICATE_URL =
      "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01d088a6f77103d0fe307c0069e40ed6.pem";

  private static final List<String> SIGNED =
      List.of(
          "Message",
          "MessageId",
          "Subject",
          "SubscribeURL",
          "Timestamp",
          "Token",
          "TopicArn",
          "Type");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final byte[] SHA256_WITH_RSA = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    1,
    1,
    0x0b,
    5,
    0
  };

  private final KeyPair keys;
  private final String certificate;

  private SnsSender(KeyPair keys, Instant from, Instant until) throws GeneralSecurityException {
    this.keys = keys;
    this.certificate = pem(selfSigned(keys, from, until));
  }

  /** One whose certificate is valid in every test's time. */
  public static SnsSender create() {
    return validBetween(
        Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"));
  }

  /** One whose certificate is valid for a time only. */
  public static SnsSender validBetween(Instant from, Instant until) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SnsSender(generator.generateKeyPair(), from, until);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What lies at the address of the certificate. */
  public byte[] certificate() {
    return certificate.getBytes(StandardCharsets.US_ASCII);
  }

  /** The fields of a notification, to be changed before they are signed. */
  public static Map<String, String> notification(String message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Type", "Notification");
    fields.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
    fields.put("TopicArn", TOPIC);
    fields.put("Message", message);
    fields.put("Timestamp", "2026-03-14T10:15:12.340Z");
    return fields;
  }

  /** A notification that says that a charge changed. */
  public static Map<String, String> ofCharge(String chargeId, String chargePermissionId) {
    return notification(
        """
        {"MerchantID":"A3TESTMERCHANT","ObjectType":"CHARGE","ObjectId":"%s",\
        "ChargePermissionId":"%s","NotificationType":"STATE_CHANGE",\
        "NotificationId":"n-1","NotificationVersion":"V2"}"""
            .formatted(chargeId, chargePermissionId));
  }

  /** The fields of a message that asks to confirm a subscription. */
  public static Map<String, String> subscription(String subscribeUrl) {
    Map<String, String> fields = notification("You have chosen to subscribe to the topic.");
    fields.put("Type", "SubscriptionConfirmation");
    fields.put("Token", "2336412f37fb687f5d51e6e241d09c805a5a57b30d712f794cc5f6a988666d92");
    fields.put("SubscribeURL", subscribeUrl);
    return fields;
  }

  /** Adds a signature and where its certificate lies. */
  public Map<String, String> sign(Map<String, String> fields, String version, String url) {
    Map<String, String> signed = new LinkedHashMap<>(fields);
    String text =
        SIGNED.stream()
            .filter(fields::containsKey)
            .map(name -> name + "\n" + fields.get(name) + "\n")
            .collect(Collectors.joining());
    signed.put("SignatureVersion", version);
    signed.put("Signature", Base64.getEncoder().encodeToString(signature(text, version)));
    signed.put("SigningCertURL", url);
    return signed;
  }

  /** The message as it is posted. */
  public static byte[] json(Map<String, ?> fields) {
    try {
      return new ObjectMapper().writeValueAsBytes(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] signature(String text, String version) {
    return sign(
        version.equals("1") ? "SHA1withRSA" : "SHA256withRSA",
        text.getBytes(StandardCharsets.UTF_8),
        keys);
  }

  private static byte[] sign(String algorithm, byte[] bytes, KeyPair keys) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(keys.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An X.509 certificate of version 1, in DER. */
  private static byte[] selfSigned(KeyPair keys, Instant from, Instant until) {
    byte[] name = new X500Principal("CN=sns.amazonaws.com").getEncoded();
    byte[] validity = der(0x30, time(from), time(until));
    byte[] serial = der(0x02, new byte[] {1});
    byte[] content =
        der(0x30, serial, SHA256_WITH_RSA, name, validity, name, keys.getPublic().getEncoded());
    byte[] signature = sign("SHA256withRSA", content, keys);
    return der(0x30, content, SHA256_WITH_RSA, der(0x03, new byte[] {0}, signature));
  }

  private static byte[] time(Instant instant) {
    return der(0x18, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (content.size() >= 0x80) {
      // Two bytes for the length are enough for any certificate.
      whole.write(0x82);
      whole.write(content.size() >> 8);
    }
    whole.write(content.size());
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }

  private static String pem(byte[] der) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END CERTIFICATE-----\n";
  }
}
