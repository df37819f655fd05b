package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.config.SmallMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallMapTest {
  private static Map<String, Integer> written(int size) {
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = size; i > 0; i--) {
      map.put("name" + i, i);
    }
    return map;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 24, 25, 300})
  void itIsTheMapItIsMadeOf(int size) {
    Map<String, Integer> source = written(size);
    Map<String, Integer> small = SmallMap.copyOf(source);
    assertThat(small).isEqualTo(source).hasSameHashCodeAs(source).hasSize(size);
    assertThat(source).isEqualTo(small);
    assertThat(small.keySet()).containsExactlyElementsOf(source.keySet());
    assertThat(small.values()).containsExactlyElementsOf(source.values());
    source.forEach((name, value) -> assertThat(small.get(name)).isEqualTo(value));
    assertThat(small.get("nameless")).isNull();
    assertThat(small.containsKey("name1")).isEqualTo(size > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void itDoesNotChange(int size) {
    Map<String, Integer> source = written(size);
    Map<String, Integer> small = SmallMap.copyOf(source);
    source.clear();
    assertThat(small).hasSize(size);
    assertThatThrownBy(() -> small.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(small::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> small.remove("name1"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCopyOfItIsItself() {
    Map<String, Integer> small = SmallMap.copyOf(written(3));
    assertThat(SmallMap.copyOf(small)).isSameAs(small);
    assertThat(SmallMap.copyOf(Map.of())).isSameAs(SmallMap.copyOf(new LinkedHashMap<>()));
  }
}
