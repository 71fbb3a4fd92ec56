package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.BackendInfo;
import dev.recogniser.Recogniser;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Before anything is opened. */
abstract class ProviderSection {

  abstract Subject subject();

  @Test
  void hasAShortNameInLowerCase() {
    assertThat(subject().backend().id()).matches("[a-z][a-z0-9-]{1,19}");
  }

  @Test
  void keepsItsNameAndItsPreference() {
    InferenceBackend one = subject().backend();
    InferenceBackend other = subject().backend();
    assertThat(other.id()).isEqualTo(one.id());
    assertThat(other.preference()).isEqualTo(one.preference());
  }

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(InferenceBackend.class))
        .extracting(backend -> (Object) backend.getClass())
        .contains(subject().backend().getClass());
  }

  @Test
  void isPresentWhereItIsTested() {
    assertThat(subject().backend().presence()).isInstanceOf(Presence.Present.class);
  }

  @Test
  void isListedAsUsableWithItsVersion() {
    InferenceBackend backend = subject().backend();
    String version = ((Presence.Present) backend.presence()).version();
    assertThat(version).isNotBlank();
    assertThat(Recogniser.backends())
        .filteredOn(BackendInfo::id, backend.id())
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.usable()).as(listed.reason()).isTrue();
              assertThat(listed.version()).isEqualTo(version);
            });
  }
}
