/**
 * Results and fields as JSON, by Jackson 2. {@link dev.recogniser.jackson.RecogniserModule} is all
 * that an application sees, and mostly not even that: mappers find it on the class path, and so
 * does Spring Boot.
 *
 * <p>Behind it, each type of the API that a {@link dev.recogniser.Recognition} holds, and a {@link
 * dev.recogniser.Field}, has a {@code Form}, which writes a value as members of an object, and a
 * {@code ReadableForm} makes it again of them. What a form is does not depend on a mapper's
 * settings. The schemas, {@code recognition.schema.json} and {@code fields.schema.json}, lie beside
 * the classes.
 */
@NullMarked
package dev.recogniser.jackson;

import org.jspecify.annotations.NullMarked;
