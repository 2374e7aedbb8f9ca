package org.hashgnn.experiments.chart;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing, read back by an XML parser. */
record SvgDocument(Document document) {
    static SvgDocument of(Chart chart) throws Exception {
        InputSource source = new InputSource(new StringReader(chart.svg(true)));
        return new SvgDocument(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source));
    }

    List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The elements that hold a value. */
    List<Element> marks(String name) {
        return all(name).stream().filter(mark -> mark.hasAttribute("data-y")).toList();
    }

    /** Some attributes of an element, parted by blanks. */
    static String attributes(Element element, String... names) {
        return String.join(
                " ", List.of(names).stream().map(element::getAttribute).toList());
    }
}
