package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Whether Word can be expected to open what is written. Word itself is not here; the schemas of ECMA-376 and POI's
/// reader are.
class DocxConformanceTest {

    private static List<String> errors(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    @Test
    void theMainPartKeepsToTheSchema() throws IOException, XmlException {
        for (OfficialDocument document :
                List.of(SampleBulletin.bulletin(), SampleBulletin.plain(10), OfficialDocument.titled("标题"))) {
            assertThat(errors(DocumentDocument.Factory.parse(Parts.of(document).get("word/document.xml"))))
                    .isEmpty();
        }
    }

    @Test
    void stylesSettingsAndFootersKeepToTheSchema() throws IOException, XmlException {
        Map<String, String> parts = Parts.of(SampleBulletin.bulletin());
        assertThat(errors(StylesDocument.Factory.parse(parts.get("word/styles.xml"))))
                .isEmpty();
        assertThat(errors(SettingsDocument.Factory.parse(parts.get("word/settings.xml"))))
                // The first edition of the schema, which POI has, knows no compatSetting; Word 2010 and later want it.
                .allMatch(error -> error.contains("compatSetting"));
        assertThat(errors(FtrDocument.Factory.parse(parts.get("word/footer1.xml"))))
                .isEmpty();
        assertThat(errors(FtrDocument.Factory.parse(parts.get("word/footer2.xml"))))
                .isEmpty();
    }

    @Test
    void anotherReaderSeesTheSameDocument() throws IOException {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(Parts.write(SampleBulletin.bulletin())))) {
            assertThat(docx.getProperties().getCoreProperties().getTitle()).endsWith("情况的通报");
            assertThat(docx.getFooterList()).hasSize(4);
            assertThat(docx.getTables()).hasSize(2);
            assertThat(docx.getTables().getFirst().getRows()).hasSize(2 + 61);
            assertThat(docx.getStyles().getStyleWithName("公文正文")).isNotNull();
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(Parts.write(SampleBulletin.bulletin())).isEqualTo(Parts.write(SampleBulletin.bulletin()));
    }
}
