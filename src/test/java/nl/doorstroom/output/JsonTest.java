package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesNestedValuesInOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "a\"b\\c\nd\u0001\u202E\uD83D\uDE00é");
        map.put("numbers", List.of(1, 2.5, Long.MAX_VALUE));
        map.put("nothing", null);
        map.put("empty", Map.of());
        assertThat(Json.of(map)).isEqualTo("""
                        {
                          "text": "a\\"b\\\\c\\nd\\u0001\u202E\\ud83d\\ude00é",
                          "numbers": [
                            1,
                            2.5,
                            9223372036854775807
                          ],
                          "nothing": null,
                          "empty": {}
                        }
                        """);
    }
}
