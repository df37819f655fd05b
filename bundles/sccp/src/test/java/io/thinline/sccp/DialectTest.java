package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.sccp.value.PhoneFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
  private static final PhoneFeatures NONE = new PhoneFeatures(0);

  @ParameterizedTest
  @CsvSource({
    "0,0", "1,1", "2,2", "3,3", "4,3", "5,5", "6,5", "7,5", "8,8", "9,9", "10,10", "11,11", "12,11",
    "14,11", "15,15", "16,16", "17,17", "20,20", "22,22", "23,22", "255,22"
  })
  void theHighestVersionBothKnowIsSpoken(int announced, int negotiated) {
    assertThat(Dialect.negotiate(announced, NONE).version()).isEqualTo(negotiated);
  }

  @Test
  void theServerMaySpeakLess() {
    assertThat(Dialect.negotiate(Protocol.SCCP, 22, NONE, 17).version()).isEqualTo(17);
    assertThat(Dialect.negotiate(Protocol.SCCP, 22, NONE, 14).version()).isEqualTo(11);
  }

  @Test
  void spcpHasAVersionLineOfItsOwn() {
    assertThat(Dialect.negotiate(Protocol.SPCP, 22, NONE, 22)).isEqualTo(Dialect.spcp(8));
    assertThat(Dialect.negotiate(Protocol.SPCP, 3, NONE, 22)).isEqualTo(Dialect.spcp(0));
    assertThat(Dialect.spcp(8).has(Feature.DYNAMIC_DISPLAY)).isTrue();
    assertThat(Dialect.spcp(8).has(Feature.DYNAMIC_CALL_INFO)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CALL_REFERENCE,3,true",
    "DYNAMIC_DISPLAY,5,false",
    "DYNAMIC_DISPLAY,8,true",
    "DYNAMIC_CALL_INFO,8,true",
    "DYNAMIC_FEATURE_STAT,11,false",
    "DYNAMIC_FEATURE_STAT,15,true",
    "IPV6,16,false",
    "DYNAMIC_LINE_STAT,17,true",
    "SEGMENTED_USER_DATA,17,false"
  })
  void featuresComeWithTheirVersion(Feature feature, int version, boolean there) {
    assertThat(Dialect.sccp(version).has(feature)).isEqualTo(there);
  }

  @Test
  void aFeatureBitMakesTextsUtf8() {
    assertThat(new Dialect(Protocol.SCCP, 17, new PhoneFeatures(0x8572)).utf8()).isTrue();
    assertThat(new Dialect(Protocol.SCCP, 11, new PhoneFeatures(0x8560)).utf8()).isFalse();
  }

  @Test
  void anUnknownVersionIsNoDialect() {
    assertThatThrownBy(() -> Dialect.sccp(23)).hasMessageContaining("0 to 22");
  }
}
