package io.thinline.softphone;

import io.thinline.sccp.message.CallHistoryDispositionMessage;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.softphone.CallLists.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files each call when it ends: as the server disposed, else by what the phone has seen of it.
 * Survives the server.
 */
final class CallHistory {
  private static final int LONGEST = 100;

  private final Desk desk;
  private final Breaches breaches;
  private final Deque<Entry> placed = new ArrayDeque<>();
  private final Deque<Entry> received = new ArrayDeque<>();
  private final Deque<Entry> missed = new ArrayDeque<>();
  private final Map<CallHistoryDisposition, Deque<Entry>> disposed =
      Map.of(
          CallHistoryDisposition.PLACED, placed,
          CallHistoryDisposition.RECEIVED, received,
          CallHistoryDisposition.MISSED, missed);
  private volatile CallLists lists = CallLists.EMPTY;

  CallHistory(Desk desk, Breaches breaches) {
    this.desk = desk;
    this.breaches = breaches;
  }

  CallLists lists() {
    return lists;
  }

  void dispose(CallHistoryDispositionMessage message) {
    CallHistoryDisposition disposition = message.callHistoryDisposition();
    DeskCall call = desk.calls.get(message.callReference());
    if (call == null) {
      breaches.add(
          "CallHistoryDisposition for unknown call "
              + Integer.toUnsignedString(message.callReference())
              + ": it must come before CallState OnHook");
    } else if (!disposition.equals(CallHistoryDisposition.IGNORE)
        && !disposed.containsKey(disposition)) {
      breaches.add("CallHistoryDisposition " + disposition.code() + " does not exist");
    } else {
      call.disposition = disposition;
    }
  }

  /** A call has a new state, which may say where it belongs. */
  void seen(DeskCall call) {
    if (call.ringing()) {
      call.rang = true;
      call.filed = DeskCall.Filed.MISSED;
    } else if (call.connected() && call.privacy.equals(CallPrivacy.FULL)) {
      call.filed = DeskCall.Filed.NOT;
    } else if (call.connected()) {
      call.filed = DeskCall.Filed.RECEIVED;
    }
  }

  private @Nullable Deque<Entry> list(DeskCall call) {
    if (call.disposition != null) {
      return disposed.get(call.disposition);
    }
    if (call.rang) {
      return call.filed == DeskCall.Filed.MISSED
          ? missed
          : call.filed == DeskCall.Filed.RECEIVED ? received : null;
    }
    return call.dialedNumber.isEmpty() ? null : placed;
  }

  private static Entry entry(DeskCall call) {
    Parties parties = call.parties;
    String number = parties == null ? "" : parties.remoteNumber();
    return new Entry(
        parties == null ? "" : parties.remoteName(),
        number.isEmpty() ? call.dialedNumber : number,
        call.dialedNumber);
  }

  /** A call is gone. */
  void ended(DeskCall call) {
    Deque<Entry> list = list(call);
    if (list == null) {
      return;
    }
    list.addFirst(entry(call));
    if (list.size() > LONGEST) {
      list.removeLast();
    }
    lists = new CallLists(List.copyOf(placed), List.copyOf(received), List.copyOf(missed));
  }
}
