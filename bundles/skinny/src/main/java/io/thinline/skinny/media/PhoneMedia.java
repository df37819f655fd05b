package io.thinline.skinny.media;

import io.thinline.api.call.Leg;
import io.thinline.api.config.CallParameters;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.Feature;
import io.thinline.sccp.value.Codec;
import io.thinline.skinny.station.Station;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A phone's RTP in one call: the port it was asked to open, and where it was told to send. From the
 * moment its user takes part until it leaves the call for good; a hold is a pause in between. Call
 * thread only.
 */
public final class PhoneMedia implements MediaTerminal {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneMedia.class);

  /** On a leg whose phone listens only. */
  static final String LISTENS_ONLY = "skinny_listens_only";

  /** On a leg whose phone could not send: why. */
  static final String AUDIO_FAILURE = "skinny_audio_failure";

  private final Station station;
  private final CallThread thread;
  private final PassThroughParties parties;
  private int callReference;
  private String directoryNumber = "";
  private boolean listensOnly;
  private boolean ended;
  private @Nullable Leg leg;
  private @Nullable LegStatisticsRequests statistics;
  private @Nullable ReceiveChannel receiving;
  private @Nullable MediaDescription destination;
  private OptionalInt sendingParty = OptionalInt.empty();
  private Optional<AudioUse> lastUse = Optional.empty();

  public PhoneMedia(Station station, CallThread thread, PassThroughParties parties) {
    this.station = station;
    this.thread = thread;
    this.parties = parties;
  }

  /** The call it belongs to; before, no audio is asked for. */
  public void callReference(int reference) {
    callReference = reference;
  }

  /**
   * The leg it belongs to; before, no audio is asked for.
   *
   * @param number the phone's own directory number in this call
   * @param requests where the phone's figures are asked for at the end
   */
  public void leg(Leg of, String number, LegStatisticsRequests requests) {
    leg = of;
    callReference = of.reference();
    directoryNumber = number;
    statistics = requests;
    if (listensOnly) {
      of.setVariable(LISTENS_ONLY, "true");
    }
  }

  /** The phone only listens (answered without its user): it is not told to send until it may. */
  public void listensOnly(boolean only) {
    if (listensOnly == only) {
      return;
    }
    listensOnly = only;
    MediaDescription wanted = destination;
    if (only) {
      stopSending();
      if (leg != null) {
        leg.setVariable(LISTENS_ONLY, "true");
      }
    } else {
      if (leg != null) {
        leg.unsetVariable(LISTENS_ONLY);
      }
      if (wanted != null) {
        send(wanted);
      }
    }
  }

  public boolean listensOnly() {
    return listensOnly;
  }

  /** Whether it is the RTP of this phone. */
  public boolean isOf(Station phone) {
    return station == phone;
  }

  /** Whether the phone's port is open: it talks. */
  public boolean running() {
    return receiving != null && receiving.isOpen();
  }

  /** Whether the stream brings the user's digits as RTP telephone events. */
  public boolean digitsByRtp() {
    return receiving != null && receiving.format().telephoneEvent().isPresent();
  }

  @Override
  public String name() {
    return station.device().name();
  }

  /** What the phone announced and the profile allows, in the profile's order if it has one. */
  @Override
  public List<AudioCodec> codecs() {
    List<String> wanted = station.profile().get(CallParameters.CODEC_PREFS);
    List<AudioCodec> announced = station.codecs();
    return wanted.isEmpty()
        ? announced
        : wanted.stream()
            .flatMap(name -> announced.stream().filter(codec -> codec.name().equals(name)))
            .distinct()
            .toList();
  }

  @Override
  public Duration packetTime(AudioCodec codec) {
    return station.packetTime(codec, station.profile().get(CallParameters.PACKET_TIME));
  }

  @Override
  public boolean telephoneEvents() {
    return station.telephoneEvents();
  }

  @Override
  public boolean reaches(InetAddress address) {
    return !(address instanceof Inet6Address) || station.dialect().has(Feature.IPV6);
  }

  @Override
  public Optional<InetAddress> serverAddress() {
    return Optional.of(station.serverAddress());
  }

  @Override
  public void openReceive(MediaDescription format, ReceiveReply reply) {
    Optional<Codec> codec = compressionType(format.codec());
    if (ended || codec.isEmpty()) {
      reply.failed(
          ended
              ? name() + " has left the call"
              : "SCCP has no number for codec " + format.codec().name());
      return;
    }
    closeReceive();
    lastUse = Optional.of(new AudioUse(format.codec(), Duration.ZERO, farListensOnly()));
    ReceiveChannel channel =
        new ReceiveChannel(station, thread, parties, callReference, format, codec.get(), reply);
    receiving = channel;
    channel.open();
  }

  private Optional<Codec> compressionType(AudioCodec codec) {
    return station.compressionType(codec).or(() -> CompressionTypes.of(codec));
  }

  @Override
  public void closeReceive() {
    ReceiveChannel channel = receiving;
    if (channel != null) {
      receiving = null;
      lastUse = lastUse.map(use -> use.openFor(channel.openFor()));
      channel.close();
    }
  }

  /** Whoever only listens sends nothing that could be missed. */
  private boolean farListensOnly() {
    return leg != null && leg.bridged().flatMap(far -> far.variable(LISTENS_ONLY)).isPresent();
  }

  @Override
  public void startSend(MediaDescription to) {
    stopSend();
    if (ended || to.address().isEmpty()) {
      return;
    }
    destination = to;
    if (!listensOnly) {
      send(to);
    }
  }

  private void send(MediaDescription to) {
    Optional<Codec> codec = compressionType(to.codec());
    if (codec.isEmpty() || to.address().isEmpty()) {
      return;
    }
    InetSocketAddress address = to.address().get();
    boolean shares = receiving != null && receiving.alsoSendsTo(address);
    int party = shares ? receiving.party() : parties.next();
    sendingParty = OptionalInt.of(party);
    parties.sends(party, this);
    station.send(MediaOrders.start(callReference, party, codec.get(), to, address));
  }

  @Override
  public void stopSend() {
    destination = null;
    stopSending();
  }

  private void stopSending() {
    if (sendingParty.isPresent()) {
      int party = sendingParty.getAsInt();
      sendingParty = OptionalInt.empty();
      parties.sendsNoMore(party);
      station.send(MediaOrders.stop(callReference, party));
    }
  }

  /** The phone says that the far side will hear nothing; the call goes on, it may be told. */
  void sendingFailed(String trouble) {
    LOG.warn("{} {}", name(), trouble);
    if (leg != null) {
      leg.setVariable(AUDIO_FAILURE, name() + " " + trouble);
    }
  }

  /** The user has put the call on hold: its streams are closed, and may be opened again. */
  public void hold() {
    closeReceive();
    stopSend();
  }

  /**
   * The phone has left the call: its port is closed and never opened again, and it is asked how its
   * audio fared while it still knows the call.
   */
  public void end() {
    if (ended) {
      return;
    }
    hold();
    ended = true;
    if (leg != null && statistics != null && lastUse.isPresent()) {
      statistics.request(station, directoryNumber, leg, lastUse.get());
    }
  }

  /** The phone says goodbye: as the end, but nothing is asked any more. */
  public void leave() {
    hold();
    ended = true;
  }

  /** The phone is gone: there is nobody to tell, and nothing is waited for. */
  public void abandon() {
    ended = true;
    if (receiving != null) {
      receiving.abandon();
    }
    sendingParty.ifPresent(parties::sendsNoMore);
  }
}
