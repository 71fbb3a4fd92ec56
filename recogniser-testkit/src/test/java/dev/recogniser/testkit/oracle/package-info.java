@NullMarked
package dev.recogniser.testkit.oracle;

import org.jspecify.annotations.NullMarked;
