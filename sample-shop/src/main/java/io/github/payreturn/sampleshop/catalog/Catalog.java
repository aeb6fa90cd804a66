package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Six teas. A real shop would have them in its database. */
public record Catalog(List<Product> products) {

  /** The price list, in the currency in which the merchant account is paid. */
  public static Catalog pricedIn(String currency) {
    return new Catalog(
        List.of(
            new Product(
                "morning-ferry",
                "Morning Ferry",
                "Black tea, strong",
                "Assam and Ceylon leaves for the first crossing of the day: malty, bright, and on time.",
                "95 °C, 4 minutes. Takes milk well.",
                100,
                new Money(980, currency)),
            new Product(
                "harbour-fog",
                "Harbour Fog",
                "Black tea, bergamot and vanilla",
                "Cold-pressed bergamot over a soft black tea, with a little vanilla where the fog lifts.",
                "95 °C, 3 minutes. With foamed milk if the day asks for it.",
                100,
                new Money(1150, currency)),
            new Product(
                "green-headland",
                "Green Headland",
                "Green tea, steamed",
                "Steamed spring leaves: cut grass, sea air, and a clean, sweet end.",
                "70 °C, 2 minutes. A second cup from the same leaves.",
                80,
                new Money(1420, currency)),
            new Product(
                "salt-meadow",
                "Salt Meadow",
                "Herbal, no caffeine",
                "Lemon verbena, fennel and camomile from fields that the spring tide reaches.",
                "100 °C, 6 minutes. For any hour.",
                60,
                new Money(890, currency)),
            new Product(
                "lighthouse-keeper",
                "Lighthouse Keeper",
                "Black tea, pine-smoked",
                "Leaves dried over pine fires, for long watches. Smoke first, then dark honey.",
                "95 °C, 3 minutes. Better without milk.",
                100,
                new Money(1240, currency)),
            new Product(
                "night-tide",
                "Night Tide",
                "Rooibos, cocoa and orange",
                "Red bush, roasted cocoa shells and dried orange peel. Ends the day kindly.",
                "100 °C, 7 minutes. No caffeine.",
                100,
                new Money(920, currency))));
  }

  /** The product with an id that came with a request: whatever it is, or nothing. */
  public Optional<Product> find(@Nullable String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }
}
