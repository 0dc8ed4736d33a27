import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the Word template of the brief, from nothing but text: java releng/BriefTemplate.java
 * bundles/org.throughline.report/templates/brief.docx. The same text gives the same bytes. Markers stand in double braces;
 * the report uses the styles Finding, Finding note, Caption, Table text, Normal and Brief table by name.
 */
public final class BriefTemplate {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private BriefTemplate() {
    }

    public static void main(String[] arguments) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                <Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
                """);
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
                """);
        parts.put("docProps/core.xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Brief</dc:title><dc:language>en-US</dc:language></cp:coreProperties>
                """);
        parts.put("word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
                <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
                <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>
                """);
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", styles());
        parts.put("word/settings.xml", "<w:settings " + W + "><w:defaultTabStop w:val=\"720\"/><w:themeFontLang w:val=\"en-US\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
                + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>");
        parts.put("word/footer1.xml", "<w:ftr " + W + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + run("{{district}}, {{day}}") + "<w:r><w:tab/></w:r>" + run("Page ")
                + field("PAGE") + run(" of ") + field("NUMPAGES") + "</w:p></w:ftr>");
        parts.put("word/theme/theme1.xml", theme());
        write(Path.of(arguments[0]), parts);
    }

    private static String document() {
        return "<w:document " + W + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                + paragraph("Subtitle", "{{district}}") + paragraph("Title", "Professional learning: what matters now") + paragraph("Subtitle", "As of {{day}}")
                + paragraph("Heading1", "What to know first") + paragraph("Normal", "{{findings}}")
                + paragraph("Heading1", "In one picture") + paragraph("Normal", "{{picture}}")
                + paragraph("Heading1", "The elements of the framework").replace("</w:pPr>", "<w:pageBreakBefore/></w:pPr>") + paragraph("Normal", "{{table}}")
                + paragraph("Heading1", "What we ask you to decide") + paragraph("Normal", "{{asks}}")
                + paragraph("SmallPrint", "{{method}}")
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
                + "<w:pgMar w:top=\"1000\" w:right=\"1080\" w:bottom=\"900\" w:left=\"1080\" w:header=\"500\" w:footer=\"450\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String field(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String styles() {
        return "<w:styles " + W + """
                ><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
                <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="1F4E5F" w:themeColor="accent1"/><w:sz w:val="40"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="20"/></w:pPr><w:rPr><w:color w:val="51636B"/><w:sz w:val="22"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="1F4E5F" w:themeColor="accent1"/><w:sz w:val="26"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="Finding"><w:name w:val="Finding"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="1F4E5F" w:themeColor="accent1"/></w:pBdr><w:spacing w:before="100" w:after="0"/><w:ind w:left="200"/></w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="FindingNote"><w:name w:val="Finding note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="120" w:line="240" w:lineRule="auto"/><w:ind w:left="200"/></w:pPr><w:rPr><w:color w:val="51636B"/><w:sz w:val="16"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="SmallPrint"><w:name w:val="Small print"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="51636B"/><w:sz w:val="16"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="51636B"/><w:sz w:val="17"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="15" w:after="15" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="10080"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="51636B"/><w:sz w:val="16"/></w:rPr></w:style>
                <w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1F4E5F" w:themeColor="accent1"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F4E5F" w:themeColor="accent1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFD8DC"/></w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EFF1"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
                </w:styles>""";
    }

    private static String theme() {
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String none = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        var colors = new StringBuilder();
        Map<String, String> scheme = new LinkedHashMap<>();
        String[] names = {"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"};
        String[] values = {"1D2A30", "FFFFFF", "1F4E5F", "E8EFF1", "1F4E5F", "A9C0C9", "8A4B00", "51636B", "7A9E7E", "B8860B", "1F4E5F", "51636B"};
        for (int i = 0; i < names.length; i++) {
            scheme.put(names[i], values[i]);
        }
        scheme.forEach((name, value) -> colors.append("<a:").append(name).append("><a:srgbClr val=\"").append(value).append("\"/></a:").append(name).append(">"));
        String fonts = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Brief\"><a:themeElements><a:clrScheme name=\"Brief\">" + colors + "</a:clrScheme>"
                + "<a:fontScheme name=\"Brief\"><a:majorFont>" + fonts + "</a:majorFont><a:minorFont>" + fonts + "</a:minorFont></a:fontScheme>"
                + "<a:fmtScheme name=\"Brief\"><a:fillStyleLst>" + fill.repeat(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>" + none.repeat(3)
                + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3) + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static void write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write((HEAD + part.getValue().strip()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
