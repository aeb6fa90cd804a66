package io.github.payreturn.simulator.internal.message;

/** Something that lies beside Amazon's API and answers for its own paths. */
public interface Website {
  boolean has(String path);

  Answer answer(ApiRequest request);
}
