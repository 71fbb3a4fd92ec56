/**
 * Networks of model files that can be trained on. {@link dev.recogniser.training.graph.GraphBlock}
 * builds a DJL block of any {@link dev.recogniser.format.Graph}, whose batch norms were folded long
 * ago, and turns it back into a graph of the same layers with other weights; {@link
 * dev.recogniser.training.graph.TrainedLayers} says which of them may change.
 */
@NullMarked
package dev.recogniser.training.graph;

import org.jspecify.annotations.NullMarked;
