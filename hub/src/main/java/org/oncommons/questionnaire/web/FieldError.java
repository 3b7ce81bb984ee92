package org.oncommons.questionnaire.web;

import java.util.List;

/**
 * Why a field cannot be taken as it was typed.
 *
 * @param field     name of the field
 * @param textKey   key of the sentence
 * @param arguments of the sentence
 */
public record FieldError(String field, String textKey, List<Object> arguments) {

    public FieldError(String field, String textKey, Object... arguments) {
        this(field, textKey, List.of(arguments));
    }

}
