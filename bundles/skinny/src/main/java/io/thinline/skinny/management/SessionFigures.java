package io.thinline.skinny.management;

import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.api.phone.PhoneConnectionInfo.Phase;
import io.thinline.api.phone.PhoneService;
import io.thinline.api.phone.PhoneState;
import io.thinline.skinny.SkinnyPhones;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts connections when asked; whoever carries services to JMX finds it by its object name. */
@Component(
    service = SessionsMXBean.class,
    immediate = true,
    property = "jmx.objectname=io.thinline:type=Sessions")
public final class SessionFigures implements SessionsMXBean {
  private final PhoneService phones;

  @Activate
  public SessionFigures(@Reference SkinnyPhones phones) {
    this((PhoneService) phones);
  }

  SessionFigures(PhoneService phones) {
    this.phones = phones;
  }

  @Override
  public int getConnections() {
    return phones.connections().size();
  }

  @Override
  public int getRegistered() {
    return phones.phones().size();
  }

  @Override
  public int getStandby() {
    return count(connection -> connection.phase() == Phase.STANDBY);
  }

  @Override
  public int getSecure() {
    return count(PhoneConnectionInfo::secure);
  }

  @Override
  public int getInCall() {
    return (int)
        phones.phones().stream().filter(phone -> phone.state() == PhoneState.IN_CALL).count();
  }

  @Override
  public long getQueuedBytes() {
    return phones.connections().stream().mapToLong(PhoneConnectionInfo::queued).sum();
  }

  @Override
  public Map<String, Integer> getRegisteredByProfile() {
    return by(Phone::profile);
  }

  @Override
  public Map<String, Integer> getRegisteredByModel() {
    return by(Phone::model);
  }

  private int count(Predicate<PhoneConnectionInfo> which) {
    return (int) phones.connections().stream().filter(which).count();
  }

  private Map<String, Integer> by(Function<Phone, String> kind) {
    Map<String, Integer> counts = new TreeMap<>();
    phones.phones().forEach(phone -> counts.merge(kind.apply(phone), 1, Integer::sum));
    return counts;
  }
}
