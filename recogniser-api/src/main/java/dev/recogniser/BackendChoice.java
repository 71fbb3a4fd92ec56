package dev.recogniser;

/**
 * The engine behind an opened recogniser, and why it is this one.
 *
 * @param id the backend's short name, such as {@code onnx}
 * @param engineVersion the engine's own version
 * @param device where it computes: the CPU or a certain GPU
 * @param threads how many threads a call may use inside the engine, at least 1; not what was asked
 *     for where the engine has one number for the whole process
 * @param reason what decided: the builder, a setting, or preference, and what was passed over; what
 *     {@link Device#auto()} came to, and why the threads are others than those asked for
 */
public record BackendChoice(
    String id, String engineVersion, Device device, int threads, String reason) {}
