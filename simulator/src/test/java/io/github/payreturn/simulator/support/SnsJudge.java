package io.github.payreturn.simulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.regions.Region;

/**
 * AWS's own verifier of SNS messages. It trusts certificates of Amazon's hosts only, so it is
 * handed the simulator's when it asks for this one.
 */
public final class SnsJudge {
  public static final URI CERTIFICATE_URL =
      URI.create("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-simulated.pem");

  private final URI certificate;

  public SnsJudge(URI certificate) {
    this.certificate = certificate;
  }

  public boolean accepts(String message) {
    try (SnsMessageManager manager =
        SnsMessageManager.builder().region(Region.US_EAST_1).httpClient(new Redirected()).build()) {
      manager.parseMessage(message);
      return true;
    } catch (SdkClientException e) {
      if (String.valueOf(e.getMessage()).contains("signature")) {
        return false;
      }
      throw e;
    }
  }

  private final class Redirected implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return certificateAnswer();
        }

        @Override
        public void abort() {
          // nothing to abort: it is over at once
        }
      };
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  private HttpExecuteResponse certificateAnswer() {
    try {
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(200).build())
          .responseBody(AbortableInputStream.create(certificate.toURL().openStream()))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
