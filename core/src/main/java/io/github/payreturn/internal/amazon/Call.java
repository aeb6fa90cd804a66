package io.github.payreturn.internal.amazon;

/**
 * The calls that are made, with Amazon's documented quota for each: how many at once, and how many
 * are restored each second, in production and in the sandbox.
 *
 * <p>Source: Amazon Pay's page "API throttling limits". It does not list Finalize, which is taken
 * to share Complete's.
 */
public enum Call {
  END(20, 4, 2, 1),
  GET_CHECKOUT_SESSION(40, 8, 10, 1),
  GET_CHARGE(20, 4, 5, 1),
  GET_CHARGE_PERMISSION(20, 4, 10, 1),
  DELIVERY_TRACKER(10, 1, 1, 1);

  private final int burst;
  private final int perSecond;
  private final int sandboxBurst;
  private final int sandboxPerSecond;

  Call(int burst, int perSecond, int sandboxBurst, int sandboxPerSecond) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.sandboxBurst = sandboxBurst;
    this.sandboxPerSecond = sandboxPerSecond;
  }

  int burst(boolean sandbox) {
    return sandbox ? sandboxBurst : burst;
  }

  int perSecond(boolean sandbox) {
    return sandbox ? sandboxPerSecond : perSecond;
  }
}
