package io.github.payreturn.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.amazon.pay.api.RequestSigner;
import com.amazon.pay.api.WebstoreClient;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.simulator.sdk.SimulatorClient;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.json.JSONObject;

/**
 * Whether the simulator is ever what a measurement measures: how many Complete calls a second the
 * Java SDK can send from this machine to a server that does nothing, beside how many the simulator
 * serves. Those are signed beforehand, so that the time goes to the simulator and not to the
 * client.
 */
public final class SimulatorThroughput {
  private static final String BODY =
      "{\"chargeAmount\":{\"amount\":\"14.00\",\"currencyCode\":\"USD\"}}";
  private static final int THREADS = 4;
  private static final int USUAL_CALLS = 8_000;

  private final TestMerchant merchant = TestMerchant.create();
  private final int calls;

  SimulatorThroughput(int calls) {
    this.calls = calls / THREADS * THREADS;
  }

  /** Calls a second. */
  record Result(double sdkSends, double simulatorServes) {
    double ratio() {
      return simulatorServes / sdkSends;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "The SDK sends %.0f Complete calls a second to a server that does nothing,%n"
              + "the simulator serves %.0f: %.1f times as many.",
          sdkSends,
          simulatorServes,
          ratio());
    }
  }

  public static void main(String[] args) throws Exception {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_CALLS;
    SimulatorThroughput measurement = new SimulatorThroughput(calls);
    measurement.run(); // warms both sides up
    System.out.println(measurement.run());
  }

  Result run()
      throws IOException, InterruptedException, ExecutionException, AmazonPayClientException {
    return new Result(sdkSends(), simulatorServes());
  }

  private double sdkSends() throws IOException, InterruptedException, ExecutionException {
    try (CannedServer server = new CannedServer()) {
      WebstoreClient client = SimulatorClient.of(merchant, server.url());
      AtomicInteger left = new AtomicInteger(calls);
      Callable<Integer> worker =
          () -> {
            int done = 0;
            while (left.getAndDecrement() > 0) {
              done +=
                  client
                          .completeCheckoutSession(
                              "4f0c1f6e-2b7d-4c39-9a51-6d8f0e7b1a23", new JSONObject(BODY))
                          .getStatus()
                      / 200;
            }
            return done;
          };
      return Rate.perSecond(calls, List.of(worker, worker, worker, worker));
    }
  }

  private double simulatorServes()
      throws IOException, InterruptedException, ExecutionException, AmazonPayClientException {
    try (AmazonPaySimulator simulator = AmazonPaySimulator.builder().merchant(merchant).start()) {
      RequestSigner signer = new RequestSigner(SimulatorClient.configuration(merchant));
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<byte[]> requests = new ArrayList<>();
        for (int j = 0; j < calls / THREADS; j++) {
          requests.add(signed(simulator, signer));
        }
        workers.add(() -> send(simulator.url(), requests));
      }
      return Rate.perSecond(calls, workers);
    }
  }

  private static byte[] signed(AmazonPaySimulator simulator, RequestSigner signer)
      throws AmazonPayClientException {
    String id = simulator.session().create();
    URI uri = simulator.url().resolve("/v2/checkoutSessions/" + id + "/complete");
    String headers =
        signer.signRequest(uri, "POST", Map.of(), BODY, Map.of()).entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    String request =
        "POST "
            + uri.getPath()
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
            + BODY.length()
            + "\r\n"
            + headers
            + "\r\n"
            + BODY;
    return request.getBytes(ISO_8859_1);
  }

  private static int send(URI server, List<byte[]> requests) throws IOException {
    int good = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (byte[] request : requests) {
        out.write(request);
        out.flush();
        good += HttpMessage.read(in).filter(HttpMessage::isOk).isPresent() ? 1 : 0;
      }
    }
    return good;
  }
}
