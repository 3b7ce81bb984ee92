package org.oncommons.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the text files of all modules, on the class path and in the folder for further languages. */
@Configuration(proxyBeanMethods = false)
class TextFiles {

    private static final Pattern FILE_NAME = Pattern.compile("([a-z]+)(?:_([A-Za-z]{2,8}(?:[_-][A-Za-z0-9]+)*))?\\.properties");

    @Bean
    Texts texts(@Value("${oncommons.languages:}") String folder) throws IOException {
        Map<Locale, Properties> byLanguage = new HashMap<>();
        read("classpath*:messages/*.properties", byLanguage);
        if (!folder.isBlank()) {
            read("file:" + folder + "/*.properties", byLanguage);
        }
        return new Texts(byLanguage);
    }

    private static void read(String pattern, Map<Locale, Properties> byLanguage) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            Matcher name = FILE_NAME.matcher(String.valueOf(file.getFilename()));
            if (name.matches()) {
                Locale language = name.group(2) == null
                        ? Locale.ENGLISH : Locale.forLanguageTag(name.group(2).replace('_', '-'));
                load(file, byLanguage.computeIfAbsent(language, unused -> new Properties()));
            }
        }
    }

    private static void load(Resource file, Properties target) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            target.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
