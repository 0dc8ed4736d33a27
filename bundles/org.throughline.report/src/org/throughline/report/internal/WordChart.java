package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.throughline.report.internal.Picture.Pair;

/** A picture as a chart of Word's own: sharp at every size, in the colors and the font of the template's theme. */
final class WordChart {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
    /** English Metric Units in a twentieth of a point. */
    private static final long EMU = 635;
    private static final long PAIR = 540_000;
    /** A picture leaves room for the text around it. */
    private static final long MOST = 3_200_000;
    private static final long LEGEND = 300_000;

    private final Picture picture;

    WordChart(Picture picture) {
        this.picture = picture;
    }

    /** Puts the chart into a paragraph, {@code width} twentieths of a point wide. */
    void insert(XWPFDocument document, XWPFParagraph paragraph, int number, long width) {
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/charts/throughline" + number + ".xml");
            PackagePart part = document.getPackage().createPart(name, TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(chart().getBytes(StandardCharsets.UTF_8));
            }
            String id = document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION).getId();
            paragraph.createRun().getCTR().addNewDrawing().set(XmlObject.Factory.parse(drawing(id, number, width * EMU)));
        } catch (InvalidFormatException | XmlException e) {
            // Both texts are written here; that they cannot be read is a defect of this class.
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String drawing(String id, int number, long width) {
        return """
                <xml-fragment xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
                <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Chart %d" title="%s" descr="%s"/>
                <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="%s"/></a:graphicData></a:graphic></wp:inline></xml-fragment>
                """.formatted(width, Math.min(picture.pairs().size() * PAIR + LEGEND, MOST), 1000 + number, number, escaped(picture.title()), escaped(picture.inWords()), id);
    }

    private String chart() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
                <c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
                <c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>%s<c:gapWidth val="45"/><c:overlap val="0"/><c:axId val="1"/><c:axId val="2"/></c:barChart>
                <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>
                <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="bg1"><a:lumMod val="65000"/></a:schemeClr></a:solidFill></a:ln></c:spPr>
                <c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="0"/></c:catAx>
                <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>%s<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>
                <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>
                <c:spPr><a:noFill/></c:spPr></c:plotArea>%s<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>
                <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
                <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>
                </c:chartSpace>
                """.formatted(series(), most(), picture.second().isEmpty() ? "" : "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>").strip();
    }

    /** Room on the right for the figures at the ends of the bars. */
    private String most() {
        double most = picture.pairs().stream().mapToDouble(p -> Math.max(p.first(), p.second())).max().orElse(0);
        return most == 0 ? "" : "<c:max val=\"" + number(most * 1.12) + "\"/>";
    }

    private String series() {
        String first = series(0, picture.first(), "accent1", Pair::first, Pair::firstText);
        return picture.second().isEmpty() ? first : first + series(1, picture.second(), "accent2", Pair::second, Pair::secondText);
    }

    private String series(int index, String name, String color, Function<Pair, Double> value, Function<Pair, String> text) {
        List<Pair> pairs = picture.pairs();
        var labels = new StringBuilder();
        var names = new StringBuilder();
        var values = new StringBuilder();
        for (int i = 0; i < pairs.size(); i++) {
            labels.append(label(i, text.apply(pairs.get(i))));
            names.append("<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, escaped(pairs.get(i).label())));
            values.append("<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, number(value.apply(pairs.get(i)))));
        }
        return """
                <c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:strRef><c:f>name%d</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>
                <c:spPr><a:solidFill><a:schemeClr val="%s"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
                <c:dLbls>%s<c:spPr><a:noFill/></c:spPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>
                <c:cat><c:strRef><c:f>labels</c:f><c:strCache><c:ptCount val="%d"/>%s</c:strCache></c:strRef></c:cat>
                <c:val><c:numRef><c:f>values%d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>%s</c:numCache></c:numRef></c:val></c:ser>
                """.formatted(index, index, index, escaped(name), color, labels, pairs.size(), names, index, pairs.size(), values);
    }

    private static String label(int index, String text) {
        return "<c:dLbl><c:idx val=\"%d\"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"en-US\" sz=\"900\"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbl>"
                .formatted(index, escaped(text));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
