package io.github.payreturn.harness;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the time is, in every process of the harness: eight bytes of a file that all of them map. It
 * stands still unless the driver moves it, so that minutes cost nothing and nobody is surprised.
 */
final class SharedTime extends Clock {

  private static final VarHandle MILLIS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer memory;
  private final Duration skew;

  private SharedTime(ByteBuffer memory, Duration skew) {
    this.memory = memory;
    this.skew = skew;
  }

  /** Begins at a moment. */
  static SharedTime startAt(Instant moment, Path file) {
    SharedTime time = open(file, Duration.ZERO);
    MILLIS.setVolatile(time.memory, 0, moment.toEpochMilli());
    return time;
  }

  /**
   * The same time in another process.
   *
   * @param skew how far its clock goes wrong
   */
  static SharedTime open(Path file, Duration skew) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedTime(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES), skew);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** Moves the time in all processes at once. */
  void pass(Duration duration) {
    MILLIS.getAndAdd(memory, 0, duration.toMillis());
  }

  /** The time as it is, whatever this process's clock says: the database's. */
  Instant right() {
    return Instant.ofEpochMilli((long) MILLIS.getVolatile(memory, 0));
  }

  @Override
  public Instant instant() {
    return right().plus(skew);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this; // instants only: the zone means nothing here
  }
}
