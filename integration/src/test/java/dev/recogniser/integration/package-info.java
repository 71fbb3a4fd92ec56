@NullMarked
package dev.recogniser.integration;

import org.jspecify.annotations.NullMarked;
