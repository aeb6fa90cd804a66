package io.github.payreturn.benchmarks.chapter;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;

/** Records with other values, without naming every component. */
final class Records {

  private Records() {}

  static <R extends Record> R with(R record, Map<String, ?> changes) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    try {
      for (int index = 0; index < components.length; index++) {
        String name = components[index].getName();
        values[index] =
            changes.containsKey(name)
                ? changes.get(name)
                : components[index].getAccessor().invoke(record);
      }
      @SuppressWarnings("unchecked")
      Class<R> type = (Class<R>) record.getClass();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
