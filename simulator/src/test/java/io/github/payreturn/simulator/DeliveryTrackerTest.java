package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Delivery Tracker")
class DeliveryTrackerTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName("echoes what it was told")
  void echo() {
    String permission = shop.permissionFor("14.00", "USD");

    Answered answered = shop.track(body(permission, "TRACK0001"));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text("chargePermissionId")).isEqualTo(permission);
    assertThat(
            answered
                .json()
                .getJSONArray("deliveryDetails")
                .getJSONObject(0)
                .getString("trackingNumber"))
        .isEqualTo("TRACK0001");
  }

  @Test
  @DisplayName("takes a tracking number once")
  void once() {
    String permission = shop.permissionFor("14.00", "USD");
    shop.track(body(permission, "TRACK0001"));

    assertThat(shop.track(body(permission, "TRACK0001")).outcome())
        .isEqualTo("400 InvalidParameterValue");
    assertThat(shop.track(body(permission, "TRACK0002")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{'deliveryDetails':[DETAIL]} | 400 MissingParameterValue",
        "{'chargePermissionId':'PERMISSION'} | 400 MissingParameterValue",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':[]} | 400 InvalidInputFormat",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':{}} | 400 InvalidInputFormat",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':[1]} | 400 InvalidInputFormat",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':[{'trackingNumber':'1'}]} | 400"
            + " MissingParameterValue",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':[{'trackingNumber':'1',"
            + "'carrierCode':'ups'}]} | 400 InvalidInputFormat",
        "{'chargePermissionId':'PERMISSION','deliveryDetails':[DETAIL,DETAIL]} | 400"
            + " InvalidParameterValue",
        "{'chargePermissionId':'S01-0000000-0000000','deliveryDetails':[DETAIL]} | 400"
            + " InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION','amazonOrderReferenceId':'S01-1',"
            + "'deliveryDetails':[DETAIL]} | 400 InvalidParameterCombination",
        "{'chargePermissionId':'PERMISSION','x':1,'deliveryDetails':[DETAIL]} | 400"
            + " UnrecognizedField"
      })
  @DisplayName("refuses what it cannot use")
  void refused(String body, String outcome) {
    String filled =
        body.replace("PERMISSION", shop.permissionFor("14.00", "USD"))
            .replace("DETAIL", "{'trackingNumber':'TRACK0001','carrierCode':'EX_007'}");

    assertThat(shop.track(filled).outcome()).isEqualTo(outcome);
  }

  private static String body(String permission, String number) {
    return """
        {'chargePermissionId':'%s',
         'deliveryDetails':[{'trackingNumber':'%s','carrierCode':'UPS'}]}
        """
        .formatted(permission, number);
  }
}
