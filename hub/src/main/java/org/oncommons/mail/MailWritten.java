package org.oncommons.mail;

/** There is something to send. */
record MailWritten() {}
