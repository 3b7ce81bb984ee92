package org.oncommons.page;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints a small page as soon as the hub runs, beside everything else: fonts are read and the printing is loaded before the first reader
 * asks for a report, who waited seconds for it. The trial run for faster starts gets to know it, too.
 */
@Component
class PdfWarmUp {

    static final String SAMPLE = """
            <html><head><style>body { font-family: 'DejaVu Sans Condensed'; }</style></head><body>
            <h1>Sample</h1><table><tr><td>one</td><td><strong>two</strong></td></tr></table>
            <svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20" font-family="'DejaVu Sans Condensed'">
            <line x1="0" y1="10" x2="60" y2="10" stroke="#000"/><circle cx="30" cy="10" r="4"/><path d="M1 1h3v3z"/>
            <text x="2" y="18" font-size="8">picture</text></svg></body></html>""";

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread printing = new Thread(() -> Pdf.of(SAMPLE), "pdf-warm-up");
        printing.setDaemon(true);
        printing.setPriority(Thread.MIN_PRIORITY);
        printing.start();
    }
}
