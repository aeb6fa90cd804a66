package io.github.payreturn.benchmarks.shop;

/**
 * What a shop's process says about itself.
 *
 * @param paidOrders orders that were marked
 * @param busiestThreads most of the server's threads at work at once since the last reset
 * @param journalNanos how long database connections were out, all together
 * @param journalUses how often one was taken
 * @param loadedClasses in the whole process
 * @param heapBytes used after a full collection; 0 if none was asked for
 */
public record Stats(
    int paidOrders,
    int busiestThreads,
    long journalNanos,
    long journalUses,
    int loadedClasses,
    long heapBytes) {}
