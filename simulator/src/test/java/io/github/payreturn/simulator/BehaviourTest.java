package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Simulated.chargeAmount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.SdkClient;
import io.github.payreturn.simulator.support.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simulator that misbehaves on purpose")
class BehaviourTest {
  private static final JSONObject FOURTEEN_DOLLARS = chargeAmount("14.00", "USD");

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final SdkClient client = SdkClient.of(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("charges at every Complete and Finalize when it is gullible")
  void gullible() throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.behave(Behaviour.faithful().withGullible(true));

    assertThat(complete(id).getInt("status")).isEqualTo(200);
    assertThat(complete(id).getInt("status")).isEqualTo(200);

    assertThat(simulator.charges()).hasSize(2);
  }

  @Test
  @DisplayName("says Open without ids for so many looks when it is late")
  void lateByLooks() throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.behave(Behaviour.faithful().withLateness(Lateness.ofLooks(2)));
    complete(id);

    assertThat(look(id)).isEqualTo("Open without ids");
    assertThat(look(id)).isEqualTo("Open without ids");
    assertThat(look(id)).isEqualTo("Completed with ids");
  }

  @Test
  @DisplayName("says Open without ids for a while when it is late")
  void lateByTime() throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.behave(Behaviour.faithful().withLateness(Lateness.of(Duration.ofMinutes(1))));
    complete(id);

    assertThat(look(id)).isEqualTo("Open without ids");
    simulator.clock().advance(Duration.ofMinutes(1));
    assertThat(look(id)).isEqualTo("Completed with ids");
  }

  @Test
  @DisplayName("does not charge again while it is only late")
  void lateIsNotGullible() throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.behave(Behaviour.faithful().withLateness(Lateness.ofLooks(9)));
    complete(id);

    assertThat(complete(id).getString("reasonCode")).isEqualTo("InvalidCheckoutSessionStatus");
    assertThat(simulator.charges()).hasSize(1);
  }

  @Test
  @DisplayName("behaves again after a reset")
  void reset() {
    simulator.behave(Behaviour.faithful().withGullible(true));

    simulator.reset();

    assertThat(simulator.behaviour()).isEqualTo(Behaviour.faithful());
  }

  @Test
  @DisplayName("has the same faults for the same seed, others for another, and none at rate 0")
  void seeded() throws AmazonPayClientException {
    FaultSchedule schedule =
        FaultSchedule.seeded(7)
            .withRate(0.5)
            .on(Operation.GET_CHECKOUT_SESSION)
            .of(Fault.error(500, "InternalServerError"), Fault.error(503, "ServiceUnavailable"));

    List<Integer> first = statuses(schedule);

    assertThat(first).contains(200, 500, 503);
    assertThat(statuses(schedule)).isEqualTo(first);
    assertThat(statuses(new FaultSchedule(8, 0.5, schedule.operations(), schedule.faults())))
        .isNotEqualTo(first);
    assertThat(statuses(schedule.withRate(0))).containsOnly(200);
    assertThat(statuses(schedule.on(Operation.COMPLETE))).containsOnly(200);
  }

  @Test
  @DisplayName("refuses a schedule and a lateness that make no sense")
  void nonsense() {
    assertThatThrownBy(() -> FaultSchedule.seeded(1).withRate(1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultSchedule.seeded(1).of())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Lateness.ofLooks(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The statuses of forty calls under a schedule that begins with the first of them. */
  private List<Integer> statuses(FaultSchedule schedule) throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.follow(schedule);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      statuses.add(client.getCheckoutSession(id).getStatus());
    }
    return statuses;
  }

  private JSONObject complete(String id) throws AmazonPayClientException {
    var response = client.completeCheckoutSession(id, FOURTEEN_DOLLARS);
    return response.getResponse().put("status", response.getStatus());
  }

  private String look(String id) throws AmazonPayClientException {
    JSONObject json = client.getCheckoutSession(id).getResponse();
    String ids = json.isNull("chargeId") && json.isNull("chargePermissionId") ? "without" : "with";
    return json.getJSONObject("statusDetails").getString("state") + " " + ids + " ids";
  }
}
