/**
 * The model file: a small typed subset of ONNX, read, validated, described and written.
 *
 * <p>{@link dev.recogniser.format.ModelFile} is where to start. {@link
 * dev.recogniser.format.ModelFile#read} gives a file's {@link dev.recogniser.format.Graph}, what it
 * says about itself, its feature shape and its head, or says what is wrong; {@link
 * dev.recogniser.format.ModelFile#toBytes} writes one. A graph is a list of {@link
 * dev.recogniser.format.Node}s in the order of computation; each applies an {@link
 * dev.recogniser.format.Operator} with its weights inside to named values, of which {@code glyphs}
 * is the first. To build the network in an engine, walk {@link dev.recogniser.format.Graph#nodes}
 * with an {@link dev.recogniser.format.OperatorVisitor}; to export one, make the nodes:
 *
 * <pre>{@code
 * Graph graph =
 *     Graph.of(
 *         List.of(
 *             Node.of("scaled", new Scale(Tensor.of(2f)), Graph.GLYPHS),
 *             Node.of("conv1", new Conv(weights, bias, Window.square(3).withPadding(1), 1), "scaled"),
 *             Node.of(Graph.FEATURES, new Relu(), "conv1"),
 *             Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
 *             Node.of("flat", new Flatten(), "pooled"),
 *             Node.of(Graph.LOGITS, new Linear(matrix, offsets), "flat")));
 * byte[] file = new ModelFile(graph, new ModelInfo(labels, 1, 1, metadata)).toBytes();
 * }</pre>
 *
 * <p>Whatever is wrong with a file or a graph is a {@link dev.recogniser.ModelException}. All
 * values are immutable.
 */
@NullMarked
package dev.recogniser.format;

import org.jspecify.annotations.NullMarked;
