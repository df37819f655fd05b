package io.thinline.softphone;

import io.thinline.sccp.message.DeviceToUserDataMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseVersion1Message;
import io.thinline.sccp.message.DeviceToUserDataVersion1Message;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;

/**
 * Which application, line, call and transaction data belong to, and in which form they travel: the
 * phone answers in the one that it was spoken to.
 */
record ApplicationData(
    AppId application,
    int line,
    int call,
    int transaction,
    boolean version1,
    int conference,
    int instance,
    int routing) {

  static ApplicationData of(UserToDeviceDataMessage m) {
    return new ApplicationData(
        m.applicationId(), m.lineInstance(), m.callReference(), m.transactionId(), false, 0, 0, 0);
  }

  static ApplicationData of(UserToDeviceDataVersion1Message m) {
    return new ApplicationData(
        m.applicationId(),
        m.lineInstance(),
        m.callReference(),
        m.transactionId(),
        true,
        m.conferenceId(),
        m.appInstanceID(),
        m.routingID());
  }

  /** The same form for other data. */
  ApplicationData about(int application, int line, int call, int transaction) {
    return new ApplicationData(
        AppId.of(application), line, call, transaction, version1, conference, instance, routing);
  }

  /** What the user has chosen. */
  PhoneMessage choice(String text) {
    Bytes data = Bytes.utf8(text);
    return version1
        ? new DeviceToUserDataVersion1Message(
            application,
            line,
            call,
            transaction,
            SequenceFlag.LAST,
            0,
            conference,
            instance,
            routing,
            data)
        : new DeviceToUserDataMessage(application, line, call, transaction, data);
  }

  /** What the phone thinks of an object. */
  PhoneMessage response(String xml) {
    Bytes data = Bytes.utf8(xml);
    return version1
        ? new DeviceToUserDataResponseVersion1Message(
            application,
            line,
            call,
            transaction,
            SequenceFlag.LAST,
            0,
            conference,
            instance,
            routing,
            data)
        : new DeviceToUserDataResponseMessage(application, line, call, transaction, data);
  }
}
