package io.github.payreturn.internal.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses are Amazon SNS's own. Everything that a signature proves hangs on this: whoever
 * could choose the certificate could sign anything.
 */
public final class SnsAddresses {

  /** Not S3: a bucket may be called {@code sns}, and one of its addresses would look the same. */
  private static final Pattern HOST =
      Pattern.compile("sns\\.(?!s3)[a-zA-Z0-9\\-]{3,63}\\.amazonaws\\.com(\\.cn)?");

  private static final Pattern CERTIFICATE_PATH =
      Pattern.compile("(?!.*\\.\\.)/[A-Za-z0-9._/-]{1,200}\\.pem");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int LONGEST = 2000;
  private static final int HTTPS_PORT = 443;

  private final Optional<URI> simulator;

  /**
   * @param serviceUrl where Amazon Pay is, if not at Amazon; counts only if it is on this machine
   */
  public SnsAddresses(Optional<URI> serviceUrl) {
    simulator = serviceUrl.filter(url -> LOOPBACK.contains(String.valueOf(url.getHost())));
  }

  /** The address of a signing certificate, if it can be one. */
  Optional<URI> certificate(String text) {
    return own(text)
        .filter(url -> url.getRawQuery() == null)
        .filter(url -> CERTIFICATE_PATH.matcher(url.getRawPath()).matches());
  }

  /** The address that confirms a subscription, if it can be one. */
  Optional<URI> subscription(String text) {
    return own(text);
  }

  private Optional<URI> own(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text))
          .filter(url -> url.getHost() != null && url.getRawPath() != null)
          .filter(url -> url.getRawUserInfo() == null && url.getRawFragment() == null)
          .filter(url -> isAmazon(url) || isSimulator(url));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isAmazon(URI url) {
    return "https".equals(url.getScheme())
        && HOST.matcher(url.getHost()).matches()
        && (url.getPort() == -1 || url.getPort() == HTTPS_PORT);
  }

  private boolean isSimulator(URI url) {
    return simulator
        .filter(own -> own.getScheme().equals(url.getScheme()))
        .filter(own -> own.getHost().equals(url.getHost()))
        .filter(own -> own.getPort() == url.getPort())
        .isPresent();
  }
}
