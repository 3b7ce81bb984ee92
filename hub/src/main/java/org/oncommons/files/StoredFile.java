package org.oncommons.files;

/**
 * An upload.
 *
 * @param hash      SHA-256 of the content, lower-case hexadecimal; its id
 * @param name      as the uploader called it, without any path
 * @param mediaType what its content is, detected, never as claimed
 * @param size      bytes
 */
public record StoredFile(String hash, String name, String mediaType, long size) {}
