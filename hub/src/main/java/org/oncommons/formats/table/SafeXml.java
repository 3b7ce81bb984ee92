package org.oncommons.formats.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/** Reads XML without document types, entities or anything from outside the file. */
public final class SafeXml implements AutoCloseable {

    /** Deeper nesting than any survey system or spreadsheet writes. */
    private static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private final FileBytes file;
    private final XMLStreamReader reader;
    private int depth;

    public SafeXml(FileBytes file) {
        this(file, new ByteArrayInputStream(file.bytes()));
    }

    SafeXml(FileBytes file, InputStream in) {
        this.file = file;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Goes to the next start or end of an element or text; false at the end of the document. */
    public boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile(Reason.DECLARES_ENTITIES, file.place());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnreadableFile(Reason.DAMAGED, file.place(), "XML");
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof UnreadableFile known ? known : broken(e);
        }
    }

    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    public boolean isEnd(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    public boolean isText() {
        return reader.isCharacters();
    }

    public String name() {
        return reader.getLocalName();
    }

    public String text() {
        return reader.getText();
    }

    /** Value of the attribute with this local name; empty: none. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** All text up to the end of the current element, without that of elements in it that are to be left out. */
    public String innerText(String... leftOut) {
        StringBuilder text = new StringBuilder();
        int end = depth - 1;
        int silent = 0;
        while (depth > end && next()) {
            if (isStart() && isOneOf(name(), leftOut)) {
                silent = silent == 0 ? depth : silent;
            } else if (silent > 0 && depth < silent) {
                silent = 0;
            }
            if (silent == 0 && isText()) {
                text.append(text());
            }
        }
        return text.toString();
    }

    private static boolean isOneOf(String name, String... names) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Line in the file, from 1. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    private UnreadableFile broken(Exception e) {
        String message = String.valueOf(e.getMessage());
        // "must start and end within the same entity" is how the parser calls a document that ends too early.
        if (message.contains("within the same entity") || message.contains("end of file")) {
            return new UnreadableFile(Reason.CUT_OFF, file.place(), e);
        }
        if (message.contains("DOCTYPE") || message.contains("entit") || message.contains("ENTITY") || message.contains("JAXP000")) {
            return new UnreadableFile(Reason.DECLARES_ENTITIES, file.place(), e);
        }
        return new UnreadableFile(Reason.DAMAGED, file.place(), e, "XML");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
