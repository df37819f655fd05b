package io.thinline.sccp.layout;

import io.thinline.sccp.wire.Selected;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** The branches of one union in one layout: readers by selector, writers by class. */
final class UnionBranches {
  /** Reader: (selector, Cursor) to Object. Writer: (Sink, Object). */
  record Branch(Class<?> type, Selected selected, MethodHandle reader, MethodHandle writer) {
    boolean takes(int selector) {
      for (int value : selected.value()) {
        if (value == selector) {
          return true;
        }
      }
      return selector >= selected.from() && selector <= selected.to();
    }
  }

  private final List<Branch> branches;
  private final Branch otherwise;
  private final int size;

  UnionBranches(Class<?> union, List<Branch> branches, int size) {
    this.branches = branches;
    this.size = size;
    this.otherwise =
        branches.stream()
            .filter(branch -> branch.selected().otherwise())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(union + " needs one branch with otherwise = true"));
  }

  int size() {
    return size;
  }

  Object read(int selector, Cursor cursor) {
    Branch chosen = otherwise;
    for (Branch branch : branches) {
      if (branch.takes(selector)) {
        chosen = branch;
        break;
      }
    }
    try {
      return (Object) chosen.reader().invokeExact(selector, cursor);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  void write(Sink sink, Object value) {
    for (Branch branch : branches) {
      if (branch.type() == value.getClass()) {
        try {
          branch.writer().invokeExact(sink, value);
          return;
        } catch (RuntimeException | Error e) {
          throw e;
        } catch (Throwable e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalArgumentException(value.getClass() + " is no branch of this union");
  }
}
