package io.github.payreturn.sampleshop.database;

import java.sql.SQLException;

/** The shop's database cannot be used right now. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(SQLException cause) {
    super("the shop's database cannot be used: " + cause.getMessage(), cause);
  }
}
