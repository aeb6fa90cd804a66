package io.github.payreturn.operations;

import io.github.payreturn.Price;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the payments that were claimed on one day.
 *
 * @param day the day, in the zone that was asked for
 * @param claimed how many returns were claimed
 * @param succeeded of them
 * @param failed of them
 * @param superseded of them
 * @param open of them, those in need of review included
 * @param needsReview how many of the open ones wait for a person
 * @param untold how many outcomes the shop's listener has not taken yet
 * @param charged what the succeeded ones charge, one amount for each merchant and currency
 */
public record Balance(
    LocalDate day,
    long claimed,
    long succeeded,
    long failed,
    long superseded,
    long open,
    long needsReview,
    long untold,
    List<Charged> charged) {

  public Balance {
    charged = List.copyOf(charged);
  }

  /** 0 unless the journal has rows in a state that this code does not know. */
  public long difference() {
    return claimed - succeeded - failed - superseded - open;
  }

  /**
   * What succeeded for one merchant in one currency.
   *
   * @param merchant the merchant account
   * @param payments how many
   * @param amount their charge amounts together
   */
  public record Charged(String merchant, long payments, Price amount) {}
}
