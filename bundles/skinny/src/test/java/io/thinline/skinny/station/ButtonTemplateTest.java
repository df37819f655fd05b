package io.thinline.skinny.station;

import static io.thinline.sccp.value.ButtonType.BLF_SPEED_DIAL;
import static io.thinline.sccp.value.ButtonType.CONFERENCE;
import static io.thinline.sccp.value.ButtonType.DISPLAY;
import static io.thinline.sccp.value.ButtonType.FEATURE;
import static io.thinline.sccp.value.ButtonType.FORWARD_ALL;
import static io.thinline.sccp.value.ButtonType.HOLD;
import static io.thinline.sccp.value.ButtonType.LAST_NUMBER_REDIAL;
import static io.thinline.sccp.value.ButtonType.LINE;
import static io.thinline.sccp.value.ButtonType.MULTIBLINK_FEATURE;
import static io.thinline.sccp.value.ButtonType.SPEED_DIAL;
import static io.thinline.sccp.value.ButtonType.TRANSFER;
import static io.thinline.sccp.value.ButtonType.VOICEMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each model is told its buttons are. */
class ButtonTemplateTest {
  private static final String CAROL = "SEP0011AABB0003";
  private static final ButtonDefinition GAP =
      new ButtonDefinition(0, io.thinline.sccp.value.ButtonType.UNDEFINED);

  private final TestStations stations = new TestStations();

  private MemoryPhone carol(
      int type, int version, Map<String, String> parameters, Button... buttons) {
    stations.directory.add(TestStations.device(CAROL, parameters, List.of(buttons)));
    MemoryPhone phone = stations.phone();
    return phone.sends(MemoryPhone.register(CAROL, type, version, 0));
  }

  private static List<ButtonDefinition> template(MemoryPhone phone) {
    phone.sends(new ButtonTemplateReqMessage(0));
    return phone.last(ButtonTemplateMessage.class).definition();
  }

  private static ButtonDefinition button(int instance, io.thinline.sccp.value.ButtonType type) {
    return new ButtonDefinition(instance, type);
  }

  private static Button line() {
    return TestStations.line(1, "1103", "Line 1", "Carol");
  }

  private static Button speedDial(int position) {
    return TestStations.button(
        position, ButtonType.SPEED_DIAL, "Dial " + position, "110" + position);
  }

  @Test
  void a7910HasItsFixedKeysBetweenLineAndSpeedDials() {
    assertThat(template(carol(6, 5, Map.of(), line(), speedDial(8), speedDial(9))))
        .containsExactly(
            button(1, LINE),
            button(1, HOLD),
            button(1, TRANSFER),
            button(1, DISPLAY),
            button(1, VOICEMAIL),
            button(1, CONFERENCE),
            button(1, FORWARD_ALL),
            button(1, SPEED_DIAL),
            button(2, SPEED_DIAL),
            button(1, LAST_NUMBER_REDIAL));
  }

  @Test
  void theDirectoryMayGiveAFixedKeyAnotherFunction() {
    assertThat(template(carol(6, 5, Map.of(), line(), speedDial(2), speedDial(8))))
        .startsWith(button(1, LINE), button(1, SPEED_DIAL), button(1, TRANSFER))
        .contains(button(2, SPEED_DIAL), button(1, LAST_NUMBER_REDIAL));
  }

  @Test
  void a30SpHasFourPlacesThatStayBlank() {
    List<ButtonDefinition> template = template(carol(1, 3, Map.of(), line(), speedDial(14)));

    assertThat(template).hasSize(26);
    assertThat(template.subList(9, 13)).containsOnly(GAP);
    assertThat(template.get(13)).isEqualTo(button(1, SPEED_DIAL));
  }

  @Test
  void anExpansionModuleOfTheDirectoryAddsItsPlaces() {
    Map<String, String> modules = Map.of("skinny-expansion-modules", "7914,7914");

    assertThat(template(carol(7, 11, modules, line()))).hasSize(6 + 14 + 14);
  }

  @Test
  void anExpansionModuleThatDoesNotFitIsLeftOut() {
    Map<String, String> modules = Map.of("skinny-expansion-modules", "7916-24 7914");

    assertThat(template(carol(7, 11, modules, line()))).hasSize(6 + 14);
  }

  @Test
  void anExpansionModuleThatAnnouncesItselfAddsItsPlaces() {
    MemoryPhone phone = carol(436, 20, Map.of(), line());
    for (int module : new int[] {1, 2, 2}) {
      phone.sends(
          new ExtensionDeviceCaps(
              module, 1, 2, Bytes.of(new byte[24]), "max-chained=2 deviceLine=14"));
    }

    assertThat(template(phone)).hasSize(6 + 14 + 14);
  }

  @Test
  void ofTooManyPlacesOnlyThoseThatAreUsedAreTold() {
    Map<String, String> modules = Map.of("skinny-expansion-modules", "7916-24,7916-24");

    assertThat(template(carol(437, 22, modules, line()))).hasSize(42);
  }

  @Test
  void aSpeedDialWithoutAButtonIsNotInTheTemplateButHasItsNumber() {
    MemoryPhone phone = carol(7, 11, Map.of(), line(), speedDial(2), speedDial(100));

    assertThat(template(phone))
        .hasSize(6)
        .contains(button(1, SPEED_DIAL))
        .doesNotContain(button(2, SPEED_DIAL));
    assertThat(number(phone, 2)).isEqualTo("110100");
    assertThat(number(phone, 99)).isEmpty();
  }

  private static String number(MemoryPhone phone, int speedDial) {
    return phone
        .sends(new SpeedDialStatReqMessage(speedDial))
        .last(SpeedDialStatMessage.class)
        .speedDialDirNumber();
  }

  @Test
  void moreButtonsThanATemplateHoldsGoIntoASecondOne() {
    List<Button> buttons = new ArrayList<>(List.of(line()));
    IntStream.rangeClosed(2, 56).forEach(position -> buttons.add(speedDial(position)));
    MemoryPhone phone = carol(437, 22, Map.of(), buttons.toArray(Button[]::new));
    phone.received();
    phone.sends(new ButtonTemplateReqMessage(0));

    List<ButtonTemplateMessage> templates =
        phone.received().stream().map(ButtonTemplateMessage.class::cast).toList();
    assertThat(templates).extracting(ButtonTemplateMessage::buttonOffset).containsExactly(0, 42);
    assertThat(templates).extracting(ButtonTemplateMessage::buttonCount).containsExactly(42, 14);
    assertThat(templates)
        .extracting(ButtonTemplateMessage::totalButtonCount)
        .containsExactly(56, 56);
    assertThat(templates.get(1).definition().get(13)).isEqualTo(button(55, SPEED_DIAL));
  }

  @Test
  void aBusyLampIsASpeedDialToPhonesThatKnowNoneAndIsCountedWithThem() {
    Button watched = TestStations.button(2, ButtonType.BLF_SPEED_DIAL, "Bob", "1102");

    assertThat(template(carol(7, 11, Map.of(), line(), watched, speedDial(3))))
        .startsWith(button(1, LINE), button(1, SPEED_DIAL), button(2, SPEED_DIAL));

    MemoryPhone late = carol(437, 22, Map.of(), line(), watched, speedDial(3));
    assertThat(template(late))
        .startsWith(button(1, LINE), button(1, BLF_SPEED_DIAL), button(2, SPEED_DIAL));
    late.sends(new FeatureStatReqMessage(1, 1), new SpeedDialStatReqMessage(1));
    FeatureStatAdvancedMessage state = late.last(FeatureStatAdvancedMessage.class);
    assertThat(state.featureID()).isEqualTo(BLF_SPEED_DIAL);
    assertThat(state.featureTextLabel()).isEqualTo("Bob");
    assertThat(late.last(SpeedDialStatMessage.class).speedDialDirNumber()).isEqualTo("1102");
    late.sends(new SpeedDialStatReqMessage(2));
    assertThat(late.last(SpeedDialStatMessage.class).speedDialDirNumber()).isEqualTo("1103");
  }

  @Test
  void aFeatureOfManyColoursHasOneWhereThePhoneKnowsNoMore() {
    Button feature = TestStations.button(2, ButtonType.MULTIBLINK_FEATURE, "DND", "");

    assertThat(template(carol(437, 22, Map.of(), line(), feature)).get(1))
        .isEqualTo(button(1, MULTIBLINK_FEATURE));
    assertThat(template(carol(585, 22, Map.of(), line(), feature)).get(1))
        .isEqualTo(button(1, FEATURE));
    assertThat(template(carol(7, 11, Map.of(), line(), feature)).get(1))
        .isEqualTo(button(1, FEATURE));
  }

  @Test
  void everyModelOfTheTableIsToldOfAllItsPlaces() {
    DeviceTypes types = DeviceTypes.load();
    Device device = TestStations.device(CAROL, Map.of(), List.of(line()));
    stations.directory.add(device);
    IntStream.concat(IntStream.range(0, 1000), IntStream.range(20000, 100000))
        .filter(types::knows)
        .forEach(
            id -> {
              MemoryPhone phone = stations.phone();
              phone.sends(MemoryPhone.register(CAROL, id, 22, 0));
              ButtonLayout layout = types.of(id).layout();
              assertThat(template(phone)).as("type " + id).hasSize(Math.max(1, layout.places()));
              layout
                  .fixed()
                  .forEach(
                      (place, key) ->
                          assertThat(template(phone).get(place - 1).buttonDefinition().code())
                              .as("type " + id + ", place " + place)
                              .isEqualTo(key.code()));
            });
  }
}
