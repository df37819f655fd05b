package io.thinline.skinny.station;

import io.thinline.sccp.message.DeviceToUserDataMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseVersion1Message;
import io.thinline.sccp.message.DeviceToUserDataVersion1Message;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import io.thinline.sccp.wire.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What applications on a phone send and answer: published, and left to whoever waits for it. */
final class UserDataReports {
  private UserDataReports() {}

  static void handle(HandlerTable table) {
    table
        .on(
            DeviceToUserDataMessage.class,
            (session, m) ->
                publish(
                    session,
                    headers(m, m.applicationId(), m.lineInstance(), m.callReference())
                        .transaction(m.transactionId(), m.dataLength()),
                    m.xmldata()))
        .on(
            DeviceToUserDataResponseMessage.class,
            (session, m) ->
                publish(
                    session,
                    headers(m, m.applicationId(), m.lineInstance(), m.callReference())
                        .transaction(m.transactionId(), m.dataLength()),
                    m.xmldata()))
        .on(
            DeviceToUserDataVersion1Message.class,
            (session, m) ->
                publish(
                    session,
                    headers(m, m.applicationId(), m.lineInstance(), m.callReference())
                        .transaction(m.transactionId(), m.dataLength())
                        .piece(m.sequenceFlag(), m.displayPriority(), m.conferenceId())
                        .route(m.appInstanceID(), m.routingID()),
                    m.xmldata()))
        .on(
            DeviceToUserDataResponseVersion1Message.class,
            (session, m) ->
                publish(
                    session,
                    headers(m, m.applicationId(), m.lineInstance(), m.callReference())
                        .transaction(m.transactionId(), m.dataLength())
                        .piece(m.sequenceFlag(), m.displayPriority(), m.conferenceId())
                        .route(m.appInstanceID(), m.routingID()),
                    m.xmldata()));
  }

  private static Headers headers(PhoneMessage message, AppId application, int line, int call) {
    MessageId id = message.getClass().getAnnotation(MessageId.class);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Message-Id", Integer.toString(id.value()));
    headers.put("Message-Id-String", message.getClass().getSimpleName());
    return new Headers(headers)
        .put("Application-Id", application.code())
        .put("Line-Instance", line)
        .put("Call-Id", call);
  }

  /** In mod_skinny's order. */
  private record Headers(Map<String, String> all) {
    Headers put(String name, int value) {
      all.put(name, Integer.toUnsignedString(value));
      return this;
    }

    Headers transaction(int transaction, int length) {
      return put("Transaction-Id", transaction).put("Data-Length", length);
    }

    Headers piece(SequenceFlag flag, int priority, int conference) {
      return put("Sequence-Flag", flag.code())
          .put("Display-Priority", priority)
          .put("Conference-Id", conference);
    }

    Headers route(int instance, int routing) {
      return put("App-Instance-Id", instance).put("Routing-Id", routing);
    }
  }

  private static void publish(DeviceSession session, Headers headers, Bytes data) {
    String text = ReportTexts.read(data.text(StandardCharsets.ISO_8859_1));
    session.stations().events().deviceToUser(session.phone().status(), headers.all(), text);
  }
}
