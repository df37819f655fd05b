package io.thinline.sccp;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.WireCode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The components of a record down to numbers, texts, addresses and bytes, in wire order. */
record Leaves(List<Leaf> leaves) {
  record Leaf(String name, Object value) {}

  static List<Leaf> of(Record record) {
    Leaves leaves = new Leaves(new ArrayList<>());
    leaves.addRecord("", record);
    return leaves.leaves;
  }

  private void addRecord(String prefix, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        add(component.getName(), component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(prefix + component, e);
      }
    }
  }

  private void add(String name, Object value) {
    if (value instanceof WireCode code) {
      leaves.add(new Leaf(name, Integer.toUnsignedLong(code.code())));
    } else if (value instanceof Integer number) {
      leaves.add(new Leaf(name, Integer.toUnsignedLong(number)));
    } else if (value instanceof DirectoryNumber number) {
      leaves.add(new Leaf(name, number.digits()));
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> add(name, entry));
    } else if (value instanceof String || value instanceof Bytes || value instanceof MediaAddress) {
      leaves.add(new Leaf(name, value));
    } else {
      addRecord(name, (Record) value);
    }
  }
}
