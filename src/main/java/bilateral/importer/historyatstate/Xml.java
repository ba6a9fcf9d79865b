package bilateral.importer.historyatstate;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML files, one at a time; one that brings a document type of its own is refused. */
final class Xml {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TECHNICAL = Pattern.compile("xmlns(?::.*)?|xsi:.*");
    private static final DocumentBuilderFactory FACTORY = factory();

    private Xml() {}

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // Without a document type there are no entities, so no file can name another one.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The root of a file.
     *
     * @throws UnreadableSourceException when the file is no XML, or can't be read
     */
    static Element read(Path file) {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (SAXParseException wrong) {
            throw new UnreadableSourceException(
                    file,
                    "line %d: %s".formatted(wrong.getLineNumber(), wrong.getMessage()),
                    wrong);
        } catch (SAXException | IOException wrong) {
            throw new UnreadableSourceException(file, String.valueOf(wrong.getMessage()), wrong);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of the root of a file; empty when it can't be read. */
    static String root(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException | IOException _) {
            return "";
        }
    }

    /** The XML files in a directory and those below it, by name; none where it isn't there. */
    static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The text of a child, without line breaks and double spaces; empty where there is none. */
    static String text(Element parent, String name) {
        return child(parent, name).map(Xml::text).orElse("");
    }

    /** All text in an element, without line breaks and double spaces. */
    static String text(Element element) {
        return SPACES.matcher(element.getTextContent()).replaceAll(" ").strip();
    }

    /** The text of an element itself, without that of the elements in it. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE
                    || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue()).append(' ');
            }
        }
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The attributes of an element, but those that only say how XML is to be read. */
    static SortedMap<String, String> attributes(Element element) {
        SortedMap<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (!TECHNICAL.matcher(node.getNodeName()).matches()) {
                attributes.put(node.getNodeName(), node.getNodeValue().strip());
            }
        }
        return attributes;
    }

    /** All that an element says: its text, and its attributes with that. */
    static String told(Element element) {
        StringJoiner told = new StringJoiner(" ");
        String text = text(element);
        if (!text.isEmpty()) {
            told.add(text);
        }
        addAttributes(element, told);
        return told.toString();
    }

    private static void addAttributes(Element element, StringJoiner told) {
        attributes(element)
                .forEach(
                        (name, value) -> {
                            if (!value.isEmpty()) {
                                told.add("(%s %s)".formatted(name, value));
                            }
                        });
        children(element).forEach(child -> addAttributes(child, told));
    }

    /** The texts of all children of this name that have any. */
    static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(Xml::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Throws what is wrong instead of printing it. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException wrong) {}

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
