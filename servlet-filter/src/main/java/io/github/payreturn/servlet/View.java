package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;

/** Any of the three views, whoever wrote it. */
@FunctionalInterface
interface View {
  Answer answer(ReturnResult.Shown shown) throws Exception;
}
