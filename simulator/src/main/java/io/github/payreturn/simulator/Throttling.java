package io.github.payreturn.simulator;

/**
 * Whether calls over Amazon's quota are answered with 429 TooManyRequests. The quotas are leaky
 * buckets per merchant and operation, emptied by the simulator's clock.
 *
 * <p>Source: Amazon Pay's page "API throttling limits".
 */
public enum Throttling {
  /** Never. */
  OFF,
  /** By the quotas of the environment that is called: live calls as in production. */
  BY_ENVIRONMENT,
  /** By the quotas of production, in both environments. */
  PRODUCTION,
  /** By ten times the quotas of production, for a flash sale in a tenth of its time. */
  TENFOLD_PRODUCTION,
  /** By the small quotas of the sandbox, in both environments. */
  SANDBOX
}
