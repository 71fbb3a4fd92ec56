/**
 * Tells how good a model is and how it was trained: a folder with pictures as PNG files, one page
 * that contains them all, and the figures for machines. {@link
 * dev.recogniser.training.report.TrainingReport} is what a report tells, put together from {@link
 * dev.recogniser.training.report.LearningCurves} and {@link
 * dev.recogniser.training.report.GlyphResults}; {@link
 * dev.recogniser.training.report.ReportCommand} makes it of files.
 */
@NullMarked
package dev.recogniser.training.report;

import org.jspecify.annotations.NullMarked;
