package dev.recogniser.training.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;

/** Writes figures as one line of JSON, numbers to six decimal places, what is no number as null. */
public final class Report {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Rounding())
                  .addSerializer(double.class, new Rounding()))
          .build();

  private Report() {}

  /**
   * Writes figures.
   *
   * @param figures by name: numbers, texts, records, lists and maps of such
   * @return an object in JSON, in one line
   */
  public static String json(Map<String, Object> figures) {
    try {
      return MAPPER.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures cannot be written: " + figures, e);
    }
  }

  private static final class Rounding extends JsonSerializer<Double> {
    /** Above, a double has no six decimal places. */
    private static final double LARGEST = 1e9;

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (!Double.isFinite(value)) {
        out.writeNull(); // which JSON has no number for; rounding would make it 0
      } else {
        out.writeNumber(Math.abs(value) < LARGEST ? Math.round(value * 1e6) / 1e6 : value);
      }
    }
  }
}
