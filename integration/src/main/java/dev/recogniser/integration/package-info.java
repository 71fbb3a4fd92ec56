/**
 * All backends together, in processes of their own.
 *
 * <p>{@link dev.recogniser.integration.Reading} is an application as small as can be; {@link
 * dev.recogniser.integration.ClassPaths} puts together what it runs on, and {@link
 * dev.recogniser.integration.Footprint} measures what each backend costs it.
 */
@NullMarked
package dev.recogniser.integration;

import org.jspecify.annotations.NullMarked;
