package org.luodi.platform.documents.admission;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads what a PDF says and tells whether it would do something.
public final class PdfTexts {
    /// The mark stands on the first page; annexes bear their own, so some more are looked at.
    private static final int MOST_PAGES = 60;

    static {
        // PDFBox notes the fonts of the machine down, else in the home of whoever runs Luodi.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    private PdfTexts() {}

    /// What a PDF is besides pages to read.
    public enum Trait {
        /// Pages to read, nothing else.
        PLAIN,
        /// Needs a password, so that nothing in it can be looked at.
        LOCKED,
        /// Runs something or carries other files when it is opened.
        ACTIVE,
        /// Damaged, or no PDF.
        BROKEN
    }

    static Optional<String> classified(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                Optional<String> found = UploadTexts.lines(stripper.getText(document));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public static Trait trait(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            boolean opens = catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)
                    && catalog.getCOSObject().getCOSDictionary(COSName.OPEN_ACTION) != null;
            boolean reacts = catalog.getCOSObject().containsKey(COSName.AA);
            boolean carries = catalog.getNames() != null
                    && (catalog.getNames().getJavaScript() != null
                            || catalog.getNames().getEmbeddedFiles() != null);
            boolean runs = opens && !goesToAPage(catalog);
            return runs || reacts || carries ? Trait.ACTIVE : Trait.PLAIN;
        } catch (InvalidPasswordException locked) {
            return Trait.LOCKED;
        } catch (IOException | RuntimeException broken) {
            return Trait.BROKEN;
        }
    }

    private static boolean goesToAPage(PDDocumentCatalog catalog) {
        var action = catalog.getCOSObject().getCOSDictionary(COSName.OPEN_ACTION);
        return action != null && COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
    }
}
