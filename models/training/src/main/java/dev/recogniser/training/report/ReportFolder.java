package dev.recogniser.training.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a report is written. It touches no file but those that a report's list of files names.
 *
 * @param path the folder
 * @param files of the report that is there already
 */
record ReportFolder(Path path, Set<String> files) {

  static final String PAGE = "report.html";
  static final String JSON = "report.json";
  static final String CARD = "model-card.md";

  private static final String FORMAT = "recogniser-report-1";
  private static final String PLAIN_NAME = "[a-z0-9-]+\\.(png|html|json|md)";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Looks at a folder, which need not be there yet. */
  static ReportFolder of(Path path) {
    try {
      if (!Files.exists(path)) {
        return new ReportFolder(path, Set.of());
      }
      if (!Files.isDirectory(path)) {
        throw new DataException(path + " is a file. Name a folder for the report.");
      }
      if (Files.exists(path.resolve(JSON))) {
        return new ReportFolder(path, filesOf(path.resolve(JSON)));
      }
      try (Stream<Path> entries = Files.list(path)) {
        if (entries.findAny().isPresent()) {
          throw new DataException(
              path + " has files that are no report's. Name an empty or a new folder.");
        }
      }
      return new ReportFolder(path, Set.of());
    } catch (IOException e) {
      throw new DataException(path + " cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  private static Set<String> filesOf(Path json) throws IOException {
    try {
      JsonNode report = MAPPER.readTree(json.toFile());
      if (report.path("format").asText().equals(FORMAT)) {
        Set<String> files = new HashSet<>();
        report.path("files").forEach(file -> files.add(file.asText()));
        files.removeIf(file -> !file.matches(PLAIN_NAME));
        files.add(JSON);
        return files;
      }
    } catch (JacksonException e) {
      // Then it is none.
    }
    throw new DataException(json + " is no report's. Name an empty or a new folder.");
  }

  /** Replaces the report that is there; the new page. */
  Path write(Map<String, Object> figures, List<Picture> pictures, String page, String card) {
    List<String> names = new ArrayList<>(List.of(PAGE, JSON, CARD));
    pictures.forEach(picture -> names.add(picture.file()));
    names.forEach(this::check);
    try {
      Files.createDirectories(path);
      for (String old : files) {
        if (!old.equals(JSON)) {
          Files.deleteIfExists(path.resolve(old));
        }
      }
      // One list of files or the other is there: whatever stops this, the next report takes over.
      Files.write(path.resolve(JSON), MAPPER.writeValueAsBytes(listing(names, figures)));
      for (Picture picture : pictures) {
        Files.write(path.resolve(picture.file()), picture.png());
      }
      Files.writeString(path.resolve(CARD), card, UTF_8);
      return Files.writeString(path.resolve(PAGE), page, UTF_8);
    } catch (IOException e) {
      throw new DataException(
          "The report cannot be written to "
              + path
              + " ("
              + e
              + "). Make room or name another"
              + " folder.",
          e);
    }
  }

  private void check(String name) {
    if (!files.contains(name) && Files.exists(path.resolve(name))) {
      throw new DataException(
          path.resolve(name) + " is no report's. Move it, or name another folder.");
    }
  }

  private static Map<String, Object> listing(List<String> names, Map<String, Object> figures) {
    Map<String, Object> listing = new LinkedHashMap<>();
    listing.put("format", FORMAT);
    listing.put("files", names);
    listing.putAll(figures);
    return listing;
  }
}
