package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;

/** A form that has all that it takes to make the value again. */
interface ReadableForm<T> extends Form<T> {

  /**
   * Makes a value of an object's members.
   *
   * @throws JsonMappingException if one is missing or not as it should be
   * @throws IllegalArgumentException if the value's type does not allow what they say
   */
  T read(MemberReader in) throws JsonMappingException;
}
