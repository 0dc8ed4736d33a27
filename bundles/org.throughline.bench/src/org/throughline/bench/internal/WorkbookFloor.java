package org.throughline.bench.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The least that reading a workbook can be: its parts unpacked and parsed, nothing kept. A program of its own. */
final class WorkbookFloor {

    private WorkbookFloor() {
    }

    /** Reads the workbook named and prints how many elements its parts have. */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long elements = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of(arguments[0])))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    elements += elements(factory, zip);
                }
            }
        }
        System.out.println(elements);
    }

    private static long elements(XMLInputFactory factory, InputStream part) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new FilterInputStream(part) {
            @Override
            public void close() {
                // the next part is in the same stream
            }
        });
        long count = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                count++;
            }
        }
        return count;
    }
}
