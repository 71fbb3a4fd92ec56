package dev.recogniser;

import java.util.List;

/**
 * A backend that was found, as {@link Recogniser#backends()} lists it.
 *
 * @param id its short name, such as {@code onnx}; for a provider too broken to say, its class name
 * @param version the engine's version, or empty where it cannot be told
 * @param usable whether it can be opened here
 * @param reason why it is not usable and what to do, or empty
 * @param devices where it can compute; empty if it is not usable
 */
public record BackendInfo(
    String id, String version, boolean usable, String reason, List<Device> devices) {

  /** Copies the devices. */
  public BackendInfo {
    devices = List.copyOf(devices);
  }
}
