package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal, as it was read. Immutable: a change makes a new one, and only {@link
 * Journal#update} decides whether it becomes true.
 *
 * @param claim what this return pays, frozen
 * @param state where it stands
 * @param holdsOrder whether no other session may pay this order meanwhile
 * @param sessionOver whether this session can never be completed any more
 * @param progress how far finding out has come
 * @param evidence what Amazon said last
 * @param telling how far the shop has been told
 * @param trail what became of it so far
 * @param version counts every change
 */
public record Entry(
    Claim claim,
    State state,
    boolean holdsOrder,
    boolean sessionOver,
    Progress progress,
    Evidence evidence,
    Telling telling,
    Trail trail,
    long version) {

  /** Whose return this is. */
  public SessionId session() {
    return claim.session();
  }

  /**
   * When there is something to do about it though nobody asks; null if there is not, or if it
   * stands in its merchant's line to be sent.
   */
  @Nullable Instant dueAt() {
    Instant look = state == State.QUEUED ? null : progress.nextLookAt();
    Instant tell = telling.nextAt();
    return look == null || (tell != null && tell.isBefore(look)) ? tell : look;
  }

  /** The same row in another state; the order stays held as it was. */
  public Entry in(State next) {
    return new Entry(
        claim, next, holdsOrder, sessionOver, progress, evidence, telling, trail, version);
  }

  /** The same row, holding its order against other sessions; nobody competes for a wallet. */
  public Entry holdingOrder() {
    return new Entry(
        claim, state, !claim.setUpOnly(), sessionOver, progress, evidence, telling, trail, version);
  }

  /** The same row, its order free for another session. */
  public Entry freeingOrder(boolean over) {
    return new Entry(claim, state, false, over, progress, evidence, telling, trail, version);
  }

  /** The same row with other progress. */
  public Entry with(Progress next) {
    return new Entry(
        claim, state, holdsOrder, sessionOver, next, evidence, telling, trail, version);
  }

  /** The same row with other evidence. */
  public Entry with(Evidence next) {
    return new Entry(
        claim, state, holdsOrder, sessionOver, progress, next, telling, trail, version);
  }

  /** The same row, told differently. */
  public Entry with(Telling next) {
    return new Entry(
        claim, state, holdsOrder, sessionOver, progress, evidence, next, trail, version);
  }

  /** The same row with one more thing that happened to it. */
  public Entry noting(Trail.Step step) {
    return new Entry(
        claim,
        state,
        holdsOrder,
        sessionOver,
        progress,
        evidence,
        telling,
        trail.with(step),
        version);
  }

  /** Whether nothing is left to do about it: it is final, and the shop knows. */
  public boolean settled() {
    return !state.open() && state != State.NEEDS_REVIEW && telling.complete();
  }

  /** When it became so; null if it is not. */
  @Nullable Instant settledAt() {
    return settled()
        ? Stream.of(claim.claimedAt(), evidence.at(), telling.at())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow()
        : null;
  }

  /** The same row as the database holds it once a change is written. */
  public Entry stored() {
    return new Entry(
        claim, state, holdsOrder, sessionOver, progress, evidence, telling, trail, version + 1);
  }
}
