package io.github.payreturn;

/** Amazon Pay's regions. Each has its own host and its own merchant accounts. */
public enum Region {
  /** United States: {@code pay-api.amazon.com}. */
  NA,
  /** Europe and the United Kingdom: {@code pay-api.amazon.eu}. */
  EU,
  /** Japan: {@code pay-api.amazon.jp}. */
  JP
}
