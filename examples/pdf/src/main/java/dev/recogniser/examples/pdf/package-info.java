/** Reads a PDF: Apache PDFBox renders its pages, recogniser reads them. */
package dev.recogniser.examples.pdf;
